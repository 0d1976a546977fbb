#include "ingest/cells/row_scale.h"

#include "base/text.h"
#include "ingest/cells/scale_notation.h"

bool row_scale_find(const char *text, const char *product, struct arena *arena,
                    struct row_scale *ret)
{
    struct row_scale found = {0};
    if (product)
        found.product = product_scale_find(
            arena_format(arena, "%s-%s", product, text_trim(arena, text)));
    if (!found.product)
        found.product = product_scale_find(text);
    if (found.product) {
        found.scale = &found.product->scale;
    } else {
        struct error error;
        struct scale *const scale = arena_alloc(arena, sizeof *scale);
        if (!scale_notation_parse(text, arena, scale, &error))
            return false;
        found.scale = scale;
    }
    *ret = found;
    return true;
}
