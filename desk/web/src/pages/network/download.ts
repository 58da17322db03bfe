/** Hands a file over to the browser, which keeps it where it keeps downloads. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** An SVG document as a file. */
export const svgFile = (svg: string): Blob => new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}`], { type: "image/svg+xml" });

/** An SVG document as a PNG picture, `scale` pixels for each of its own. Throws where the browser cannot draw it. */
export async function pngFile(svg: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("The picture could not be made.");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
