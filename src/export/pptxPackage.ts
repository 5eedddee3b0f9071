import JSZip from 'jszip';
import { xmlText } from './xmlText.ts';

const SHAPE = /<p:sp>.*?<\/p:sp>/gsu;
const NO_TEXT =
  '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>';
const NAME = /<p:cNvPr id="(?<id>\d+)" name="(?<name>[^"]*)"(?: descr="[^"]*")?/u;
const OVERRIDE = /<Override [^>]*?PartName="(?<part>[^"]*)"[^>]*?\/>/gu;
/** Morph where it is known (PowerPoint 2019 and later), a fade elsewhere. */
const TRANSITION =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" Requires="p159"><p:transition spd="slow"><p159:morph option="byObject"/></p:transition></mc:Choice><mc:Fallback><p:transition spd="med"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>';

/**
 * The package that pptxgenjs 4.0.1 writes, put right: no entry for a folder, no content type of a
 * part that is not there, a text body in every shape (PowerPoint offers to "repair" a deck without,
 * gitbrent/PptxGenJS#1449), the texts of `names` on the shapes of that name for those who hear the
 * slide, and a transition that moves shapes of one name.
 */
export async function repairPackage(
  bytes: Uint8Array,
  names: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [path, entry] of Object.entries(zip.files)) if (entry.dir) zip.remove(path);
  const types = zip.file('[Content_Types].xml');
  if (types) {
    const text = await types.async('string');
    const kept = text.replace(OVERRIDE, (override, part: string) =>
      zip.file(part.replace(/^\//u, '')) ? override : '',
    );
    zip.file('[Content_Types].xml', kept);
  }
  const slides = Object.keys(zip.files).filter((path) =>
    /^ppt\/slides\/slide\d+\.xml$/u.test(path),
  );
  for (const path of slides) {
    const text = await zip.file(path)?.async('string');
    if (text !== undefined) zip.file(path, repairSlide(text, names));
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function repairSlide(xml: string, names: ReadonlyMap<string, string>): string {
  const withTexts = xml.replace(SHAPE, (shape) => {
    const whole = shape.includes('<p:txBody>') ? shape : shape.replace('</p:sp>', NO_TEXT);
    return whole.replace(NAME, (_, id: string, name: string) => {
      const said = names.get(name) ?? '';
      return `<p:cNvPr id="${id}" name="${name}" descr="${xmlText(said)}"`;
    });
  });
  return withTexts.includes('<p:transition') || !withTexts.includes('</p:clrMapOvr>')
    ? withTexts
    : withTexts.replace('</p:clrMapOvr>', `</p:clrMapOvr>${TRANSITION}`);
}
