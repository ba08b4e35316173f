/** The address of this page without query and fragment: what places and passages are called after. */
export const pageAddress = () => document.URL.replace(/[?#].*$/s, "");
