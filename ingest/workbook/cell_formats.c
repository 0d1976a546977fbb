#include "ingest/workbook/cell_formats.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Spreadsheets hold 65,490 styles at most. */
enum { MOST_STYLES = 65536, MOST_CODES = 4096 };

/* A number that the file gives a code of its own. */
struct own_code {
    unsigned long id;
    enum number_format format;
};

struct reading {
    struct cell_formats *formats;
    struct own_code codes[MOST_CODES];
    size_t n_codes;
    bool in_cell_styles;
};

static enum number_format format_of(const struct reading *reading, unsigned long id)
{
    for (size_t i = 0; i < reading->n_codes; i++)
        if (reading->codes[i].id == id)
            return reading->codes[i].format;
    return number_format_of_id(id);
}

static void add_code(struct reading *reading, const char *const *attributes)
{
    const char *const id = package_attribute(attributes, "numFmtId");
    const char *const code = package_attribute(attributes, "formatCode");
    if (id && code && reading->n_codes < MOST_CODES)
        reading->codes[reading->n_codes++] = (struct own_code){strtoul(id, NULL, 10),
                                                               number_format_of_code(code)};
}

static void add_style(struct reading *reading, const char *const *attributes)
{
    struct cell_formats *const formats = reading->formats;
    const char *const id = package_attribute(attributes, "numFmtId");
    if (formats->n < MOST_STYLES)
        formats->formats[formats->n++] = (unsigned char)format_of(reading,
                                                                  id ? strtoul(id, NULL, 10) : 0);
}

static bool style_opened(void *context, const char *name, const char *const *attributes)
{
    struct reading *const reading = context;
    if (strcmp(name, "numFmt") == 0)
        add_code(reading, attributes);
    else if (strcmp(name, "cellXfs") == 0)
        reading->in_cell_styles = true;
    else if (reading->in_cell_styles && strcmp(name, "xf") == 0)
        add_style(reading, attributes);
    return true;
}

static bool style_closed(void *context, const char *name)
{
    struct reading *const reading = context;
    if (strcmp(name, "cellXfs") == 0)
        reading->in_cell_styles = false;
    return true;
}

bool cell_formats_read(struct package *package, const char *part, struct cell_formats *ret,
                       struct error *error)
{
    static const struct part_handlers handlers = {.open = style_opened, .close = style_closed};
    struct reading *const reading = calloc(1, sizeof *reading);
    struct cell_formats formats = {.formats = malloc(MOST_STYLES)};
    if (!reading || !formats.formats)
        memory_exhausted();
    reading->formats = &formats;
    const bool read = package_read(package, part, &handlers, reading, error) == PART_READ;
    free(reading);
    if (read)
        *ret = formats;
    else
        free(formats.formats);
    return read;
}

enum number_format cell_formats_get(const struct cell_formats *formats, unsigned long style)
{
    return style < formats->n ? formats->formats[style] : NUMBER_FORMAT_PLAIN;
}

void cell_formats_free(struct cell_formats *formats)
{
    free(formats->formats);
    *formats = (struct cell_formats){0};
}
