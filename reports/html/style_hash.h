#ifndef ASSAY_REPORTS_HTML_STYLE_HASH_H
#define ASSAY_REPORTS_HTML_STYLE_HASH_H

/* SHA-256 in base64, by which a page's security policy allows a style or a script. */
enum { PAGE_HASH_SIZE = 48 };

void style_hash(const char *text, char hash[PAGE_HASH_SIZE]);

#endif
