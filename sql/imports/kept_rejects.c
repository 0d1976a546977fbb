#include "sql/imports/kept_rejects.h"

#include "base/text.h"
#include "queries.h"
#include "sql/session/copy_writer.h"

enum { LONGEST_TEXT = 200 };

/* The bytes of a rejected record can be anything; what is stored is readable text. */
static const char *readable(struct kept_rejects *kept, const char *text)
{
    return text_printable(&kept->texts, text ? text : "", LONGEST_TEXT);
}

void kept_rejects_add(struct kept_rejects *kept, const struct reject *reject)
{
    if (kept->n++ >= KEPT_REJECTS_MAX)
        return;
    if (!kept->rejects)
        kept->rejects = ARENA_ARRAY(&kept->texts, KEPT_REJECTS_MAX, struct reject);
    kept->rejects[kept->n - 1] = (struct reject){.line = reject->line,
                                                 .column = readable(kept, reject->column),
                                                 .value = readable(kept, reject->value),
                                                 .reason = readable(kept, reject->reason)};
}

static bool write_rejects(const struct kept_rejects *kept, struct copy_writer *writer,
                          int64_t import_id, struct error *error)
{
    for (size_t i = 0; i < kept->n && i < KEPT_REJECTS_MAX; i++) {
        const struct reject *const reject = &kept->rejects[i];
        if (!copy_writer_row(writer, 6, error))
            return false;
        copy_writer_integer(writer, import_id, 8);
        copy_writer_integer(writer, (int64_t)i + 1, 4);
        copy_writer_integer(writer, (int64_t)reject->line, 8);
        copy_writer_text(writer, reject->column);
        copy_writer_text(writer, reject->value);
        copy_writer_text(writer, reject->reason);
    }
    return copy_writer_close(writer, error);
}

bool kept_rejects_store(const struct kept_rejects *kept, struct connection *connection,
                        int64_t import_id, struct error *error)
{
    struct copy_writer writer;
    const bool stored = kept->n == 0 || (copy_writer_open(&writer, connection,
                                                          query_copy_import_rejects_in, error) &&
                                         write_rejects(kept, &writer, import_id, error));
    if (kept->n)
        copy_writer_free(&writer);
    return stored;
}

void kept_rejects_free(struct kept_rejects *kept)
{
    arena_free(&kept->texts);
}
