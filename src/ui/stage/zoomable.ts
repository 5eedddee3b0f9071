import { ZoomTransform, select, zoom } from 'd3';
import type { D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { MAX_SPAN, MIN_SPAN, clamp, pxPerDay } from '../../timeline/layout/viewport.ts';
import type { Viewport } from '../../timeline/layout/viewport.ts';
import { localPoint, scaleOf } from '../parts/localPoint.ts';
import type { Navigator } from './navigator.ts';

/**
 * d3-zoom's transform of a viewport: k is pixels per day, x the pixel of day 0, both in pixels of
 * the window, in which d3-zoom hears of the pointer.
 */
function transformOf(viewport: Viewport, scale: number): ZoomTransform {
  const k = pxPerDay(viewport) * scale;
  return new ZoomTransform(k, -viewport.from * k, 0);
}

function viewportOf({ k, x }: ZoomTransform, width: number, scale: number): Viewport {
  return clamp({ from: -x / k, to: (width * scale - x) / k, width });
}

/** What the wheel needs to zoom: nothing, Ctrl or ⌘, or it never does. */
export type WheelUse = 'on' | 'ctrl' | 'off';

export interface ZoomOptions {
  /** `on` by default. With `ctrl` one finger leaves the page around its scrolling up and down. */
  readonly wheel?: WheelUse | undefined;
  /** Told of a wheel that was left to the page around. */
  readonly onleft?: (() => void) | undefined;
}

/** A pinch on a trackpad comes as a wheel with Ctrl that turns by less than a notch. */
const NOTCH = 40;

/** Powers of two that the view grows by for each unit that a wheel turned, as d3-zoom has them. */
function growthPerDelta({ deltaMode, deltaY, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
  return ctrlKey && Math.abs(deltaY) < NOTCH ? unit * 10 : unit;
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
export function zoomable(
  navigator: Navigator,
  { wheel = 'on', onleft }: ZoomOptions = {},
): Attachment<HTMLElement> {
  const isForUs = (event: WheelEvent): boolean =>
    wheel === 'on' || (wheel === 'ctrl' && (event.ctrlKey || event.metaKey));
  return (element) => {
    let scale = 1;
    const selection = select(element);
    const behaviour = zoom<HTMLElement, unknown>()
      .filter(
        (event: Event) => isGesture(event) && (!(event instanceof WheelEvent) || isForUs(event)),
      )
      .constrain((transform) => transform)
      .clickDistance(4)
      .wheelDelta((event: WheelEvent) => -event.deltaY * growthPerDelta(event))
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        const { width } = navigator.viewport;
        if (sourceEvent) navigator.show(viewportOf(transform, width, scale));
      });
    const tell = (): void => {
      scale = scaleOf(element);
      const width = navigator.viewport.width * scale;
      behaviour.scaleExtent([width / MAX_SPAN, width / MIN_SPAN]);
      selection.property('__zoom', transformOf(navigator.viewport, scale));
    };
    const onWheel = (event: WheelEvent): void => {
      if (isOnList(event)) return;
      if (!isForUs(event)) {
        onleft?.();
        return;
      }
      event.preventDefault();
      if (isSideways(event)) navigator.panBy(event.deltaX || event.deltaY);
      else tell();
    };
    const zoomAbout = (event: MouseEvent, factor: number): void => {
      if (event.target instanceof Element && event.target.closest('button, [role="dialog"]'))
        return;
      navigator.zoomBy(factor, localPoint(element, event).xPx);
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
    if (wheel !== 'on') element.style.touchAction = 'pan-y';
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
      element.style.removeProperty('touch-action');
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

/** A list that hangs on the stage is scrolled and pressed by itself. */
function isOnList({ target }: Event): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

function isGesture(event: Event): boolean {
  if (isOnList(event)) return false;
  if (event instanceof WheelEvent) return !isSideways(event);
  // With Shift a drag draws a span: see SpanDrag.svelte.
  return (
    !(event instanceof MouseEvent) || (!event.ctrlKey && !event.shiftKey && event.button === 0)
  );
}
