/** Whether the page is laid out for paper: everything on it has to be there. */
export function isForPaper(): boolean {
  const { classList } = document.documentElement;
  return (
    window.matchMedia('print').matches ||
    classList.contains('reveal-print') ||
    classList.contains('print-pdf') ||
    /[?&]print(?:-pdf)?\b/i.test(window.location.search)
  );
}
