/**
 * A PNG of an SVG at the SVG's own size, with the fonts of this machine. Rejects where the browser
 * cannot draw it.
 */
export async function svgToPngBlob(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((tell) => {
    canvas.toBlob(tell, 'image/png');
  });
  if (!blob) throw new Error('The browser could not draw the picture.');
  return blob;
}
