#include "reports/table/text_sink.h"

enum { PIECE = 1 << 18 };

bool text_sink_take(const struct text_sink *sink, struct buffer *text, struct error *error)
{
    if (!sink || text->length < PIECE)
        return true;
    const bool taken = sink->put(sink->context, text, error);
    buffer_clear(text);
    return taken;
}
