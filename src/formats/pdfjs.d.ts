// What we use of pdf.js: a part of its own types, which know of every control of its viewer.
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  type Matrix = readonly number[]
  export type Viewport = {
    readonly width: number
    readonly height: number
    convertToViewportPoint(x: number, y: number): [number, number]
  }
  export type TextItem = {
    readonly str?: string; readonly transform?: Matrix; readonly width?: number; readonly hasEOL?: boolean
  }
  export type Page = {
    getViewport(wish: { scale: number }): Viewport
    render(wish: { canvas: HTMLCanvasElement; viewport: Viewport; background?: string }): { promise: Promise<void> }
    getTextContent(): Promise<{ readonly items: readonly TextItem[] }>
    cleanup(): boolean
  }
  export type Document = { readonly numPages: number; getPage(number: number): Promise<Page> }
  export class PDFWorker {
    static create(wish: { port: Worker }): PDFWorker
    destroy(): void
  }
  export function getDocument(wish: {
    data: Uint8Array; worker: PDFWorker; wasmUrl: string; standardFontDataUrl: string; verbosity: number
    enableXfa: boolean; maxImageSize: number
  }): { promise: Promise<Document>; destroy(): Promise<void> }
  export const version: string
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {}
