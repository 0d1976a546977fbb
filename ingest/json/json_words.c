#include "ingest/json/json_words.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "ingest/cells/column_name.h"

static bool key_is_among(const char *key, const char *const *words, size_t n)
{
    struct arena scratch = {0};
    const char *const folded = text_key(&scratch, key);
    bool found = false;
    for (size_t i = 0; i < n && !found; i++)
        found = strcmp(folded, words[i]) == 0;
    arena_free(&scratch);
    return found;
}

#define IS_AMONG(key, words) key_is_among((key), (words), sizeof(words) / sizeof *(words))

bool json_words_is_score(const char *key)
{
    return column_name_read(key).column == COLUMN_SCORE;
}

bool json_words_is_question(const char *key)
{
    return column_name_read(key).column == COLUMN_QUESTION;
}

bool json_words_is_value(const char *key)
{
    static const char *const words[] = {"value",  "answer",   "number",    "response",
                                        "result", "selected", "selection", "choice"};
    return IS_AMONG(key, words);
}

static bool ends_with(const char *text, const char *ending)
{
    const size_t length = strlen(text), of_ending = strlen(ending);
    return length >= of_ending && strcmp(text + length - of_ending, ending) == 0;
}

bool json_words_is_id(const char *key)
{
    static const char *const words[] = {"id", "uuid", "index", "order", "position", "version"};
    return IS_AMONG(key, words) || ends_with(key, "_id") || ends_with(key, "Id") ||
           ends_with(key, "ID") || ends_with(key, "_at") || ends_with(key, "At");
}

int json_words_name_rank(const char *key)
{
    static const char *const words[] = {"name",   "title", "label",    "text",
                                        "prompt", "body",  "fullname", "displayname",
                                        "key",    "code",  "slug",     "id"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (key_is_among(key, &words[i], 1))
            return (int)i + 1;
    return 0;
}

bool json_words_is_general(const char *key)
{
    static const char *const words[] = {
        "email",      "mail",      "emailaddress", "type",        "firstname", "lastname",
        "username",   "value",     "status",       "url",         "kind",      "number",
        "uuid",       "order",     "index",        "description", "state",     "givenname",
        "familyname", "createdat", "updatedat"};
    return json_words_name_rank(key) > 0 || IS_AMONG(key, words);
}

bool json_words_is_wrapper(const char *key)
{
    static const char *const words[] = {"data",   "results",   "items",   "records", "rows",
                                        "values", "list",      "nodes",   "edges",   "content",
                                        "page",   "objects",   "entries", "value",   "response",
                                        "body",   "documents", "hits",    "payload", "elements"};
    return !*key || IS_AMONG(key, words);
}

bool json_words_is_paging(const char *key)
{
    static const char *const words[] = {
        "paging", "pagination", "meta",     "links",      "next",       "previous",
        "prev",   "hasnext",    "hasmore",  "total",      "count",      "page",
        "pages",  "perpage",    "limit",    "offset",     "success",    "nextcursor",
        "cursor", "synctoken",  "pagesize", "totalcount", "totalpages", "moredataavailable"};
    return IS_AMONG(key, words);
}

bool json_words_is_known(const char *key)
{
    return column_name_read(key).column != COLUMN_UNKNOWN;
}

const char *json_words_singular(const char *key, struct arena *arena)
{
    const size_t length = strlen(key);
    if (length > 3 && strcmp(key + length - 3, "ies") == 0)
        return arena_format(arena, "%.*sy", (int)length - 3, key);
    if (length > 2 && key[length - 1] == 's' && key[length - 2] != 's')
        return arena_copy_n(arena, key, length - 1);
    return arena_copy(arena, key);
}
