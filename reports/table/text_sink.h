#ifndef ASSAY_REPORTS_TABLE_TEXT_SINK_H
#define ASSAY_REPORTS_TABLE_TEXT_SINK_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"

/* Where a long text goes while it is written. */
struct text_sink {
    bool (*put)(void *context, const struct buffer *text, struct error *error);
    void *context;
};

/* Gives the text away, and empties it, once it is long; without a sink (NULL) it stays. */
bool text_sink_take(const struct text_sink *sink, struct buffer *text,
                    struct error *error) MUST_CHECK;

#endif
