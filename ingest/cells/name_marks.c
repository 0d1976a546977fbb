#include "ingest/cells/name_marks.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/key_sketch.h"

static uint64_t mark_of(const char *text)
{
    const uint64_t mark = key_sketch_hash(0, text, strlen(text));
    return mark ? mark : 1;
}

uint64_t name_marks_take(struct name_marks *marks, const char *text)
{
    const uint64_t mark = mark_of(text);
    struct name_mark *const kept = &marks->kept[mark % NAME_MARKS_KEPT];
    if (kept->text != mark) {
        struct arena scratch = {0};
        *kept = (struct name_mark){.text = mark, .name = mark_of(text_fold(&scratch, text))};
        arena_free(&scratch);
    }
    return kept->name;
}
