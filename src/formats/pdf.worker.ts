// The half of pdf.js that reads the file, beside the page; it answers to whoever made this worker.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
