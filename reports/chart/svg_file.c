#include "reports/chart/svg_file.h"

#include <string.h>

void svg_file(const struct chart *chart, struct buffer *file)
{
    static const char words_end[] = "</desc>"; /* title and description stay the picture's own */
    static const char root[] = "<svg class=\"chart\"";
    const char *const rest = chart->svg + sizeof root - 1;
    const char *const content = strchr(rest, '>') + 1;
    const char *const shapes = strstr(content, words_end) + sizeof words_end - 1;
    buffer_format(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%s width=\"%d\" height=\"%d\"",
                  root, chart->width, chart->height);
    buffer_add_n(file, rest, (size_t)(shapes - rest));
    buffer_format(file,
                  "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>"
                  "<g font-family=\"Inter, Arial, Helvetica, sans-serif\" color=\"#1b1f24\">",
                  chart->width, chart->height);
    const char *const end = strrchr(shapes, '<');
    buffer_add_n(file, shapes, (size_t)(end - shapes));
    buffer_format(file, "</g>%s\n", end);
}
