import type { Attachment } from 'svelte/attachments';
import { localPoint } from '../parts/localPoint.ts';

/** What is told of the pointer on an element; pixels count from its left and top. */
export interface PointedOptions {
  /** A pointer that can hover moves; `undefined` when it leaves or presses. */
  readonly move: (at: { readonly xPx: number; readonly yPx: number } | undefined) => void;
  /**
   * A press that was no drag. `at` is `undefined` for one without a place, by key or by a screen
   * reader; `target` is what was pressed.
   */
  readonly press: (
    at: { readonly xPx: number; readonly yPx: number } | undefined,
    target: Element,
  ) => void;
}

/** Hovers and presses of the pointer on an element whose content is drawn. */
export function pointedAt({ move, press }: PointedOptions): Attachment<HTMLElement> {
  return (element) => {
    const placeOf = (event: MouseEvent) => localPoint(element, event);
    const onMove = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') move(event.buttons === 0 ? placeOf(event) : undefined);
    };
    const onLeave = (): void => {
      move(undefined);
    };
    const onClick = (event: MouseEvent): void => {
      if (!(event.target instanceof Element)) return;
      press(event.detail === 0 ? undefined : placeOf(event), event.target);
    };
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerdown', onLeave);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerdown', onLeave);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('click', onClick);
    };
  };
}
