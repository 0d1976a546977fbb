#include "tests/support/reports/svg_texts.h"

#include <string.h>

static char *resolved(const char *text, size_t length, struct arena *arena)
{
    static const struct {
        const char *entity;
        char character;
    } entities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    char *const plain = arena_alloc(arena, length + 1);
    size_t n = 0;
    for (size_t at = 0; at < length;) {
        size_t size = 1;
        plain[n] = text[at];
        for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
            if (strncmp(text + at, entities[i].entity, strlen(entities[i].entity)) == 0) {
                plain[n] = entities[i].character;
                size = strlen(entities[i].entity);
            }
        at += size;
        n++;
    }
    return plain;
}

char **svg_texts(const char *svg, struct arena *arena, size_t *ret_n)
{
    size_t n = 0;
    for (const char *at = svg; (at = strstr(at, "<text")); at++)
        n++;
    char **const texts = ARENA_ARRAY(arena, n, char *);
    *ret_n = n;
    n = 0;
    for (const char *at = svg; (at = strstr(at, "<text"));) {
        at = strchr(at, '>') + 1;
        const char *const end = strstr(at, "</text>");
        texts[n++] = resolved(at, (size_t)(end - at), arena);
    }
    return texts;
}
