import { ZoomTransform, select, zoom } from 'd3';
import type { D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { MAX_SPAN, MIN_SPAN, clamp, pxPerDay } from '../timeline/viewport.ts';
import type { Viewport } from '../timeline/viewport.ts';
import type { Navigator } from './navigator.ts';

/** d3-zoom's transform of a viewport: k is pixels per day, x the pixel of day 0. */
function transformOf(viewport: Viewport): ZoomTransform {
  const k = pxPerDay(viewport);
  return new ZoomTransform(k, -viewport.from * k, 0);
}

function viewportOf({ k, x }: ZoomTransform, width: number): Viewport {
  return clamp({ from: -x / k, to: (width - x) / k, width });
}

/** Two taps as near and as soon as this are a double tap. */
const TAP_PX = 24;
const TAP_MS = 350;

/**
 * Wheel, drag, pinch, double click and double tap on an element as changes of the view.
 *
 * d3-zoom is an input device: before each gesture it is told where the view is, and what it answers
 * is only a wish. A sideways wheel (or Shift) pans, as trackpads expect.
 */
export function zoomable(navigator: Navigator): Attachment<HTMLElement> {
  return (element) => {
    const selection = select(element);
    const behaviour = zoom<HTMLElement, unknown>()
      .filter((event: Event) => isGesture(event))
      .constrain((transform) => transform)
      .clickDistance(4)
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (sourceEvent) navigator.show(viewportOf(transform, navigator.viewport.width));
      });
    const tell = (): void => {
      const { width } = navigator.viewport;
      behaviour.scaleExtent([width / MAX_SPAN, width / MIN_SPAN]);
      selection.property('__zoom', transformOf(navigator.viewport));
    };
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      if (isSideways(event)) navigator.panBy(event.deltaX || event.deltaY);
      else tell();
    };
    const zoomAbout = (event: MouseEvent, factor: number): void => {
      if (event.target instanceof Element && event.target.closest('button')) return;
      navigator.zoomBy(factor, event.clientX - element.getBoundingClientRect().x);
    };
    // Not all touch browsers tell of a double tap, and those that do would zoom twice.
    let touched = false;
    let lastTap: PointerEvent | undefined;
    const onPointerDown = ({ pointerType }: PointerEvent): void => {
      touched = pointerType === 'touch';
    };
    const onClick = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') return;
      const isSecond = lastTap !== undefined && isDoubleTap(lastTap, event);
      lastTap = isSecond ? undefined : event;
      if (isSecond) zoomAbout(event, 2);
    };
    const onDoubleClick = (event: MouseEvent): void => {
      if (!touched) zoomAbout(event, event.shiftKey ? 0.5 : 2);
    };
    tell();
    element.addEventListener('wheel', onWheel, { capture: true, passive: false });
    element.addEventListener('mousedown', tell, { capture: true });
    element.addEventListener('touchstart', tell, { capture: true, passive: true });
    element.addEventListener('pointerdown', onPointerDown);
    element.addEventListener('click', onClick);
    element.addEventListener('dblclick', onDoubleClick);
    selection.call(behaviour).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
      element.removeEventListener('wheel', onWheel, { capture: true });
      element.removeEventListener('mousedown', tell, { capture: true });
      element.removeEventListener('touchstart', tell, { capture: true });
      element.removeEventListener('pointerdown', onPointerDown);
      element.removeEventListener('click', onClick);
      element.removeEventListener('dblclick', onDoubleClick);
    };
  };
}

function isDoubleTap(first: PointerEvent, second: PointerEvent): boolean {
  const px = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY);
  return px <= TAP_PX && second.timeStamp - first.timeStamp <= TAP_MS;
}

function isSideways(event: WheelEvent): boolean {
  return event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
}

function isGesture(event: Event): boolean {
  if (event instanceof WheelEvent) return !isSideways(event);
  return !(event instanceof MouseEvent) || (!event.ctrlKey && event.button === 0);
}
