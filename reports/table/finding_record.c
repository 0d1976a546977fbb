#include "reports/table/finding_record.h"

#include "reports/table/json.h"

#define HERE(member) RECORD_HERE(struct finding_row, member)

static const struct field fields[] = {
    {"kind", HERE(kind)},
    {"strength", HERE(strength), .optional = true},
    {"optional", RECORD_AT(struct finding_row, rival, position), .optional = true},
    {"difference", HERE(difference), .optional = true},
    {"text", HERE(text)},
    {"action", HERE(action)},
    {"id", HERE(id), .optional = true},
};

const struct record finding_record = RECORD(fields);

static json_t *known_part(const void *context)
{
    const struct finding_row *const row = context;
    if (!row->known)
        return json_null();
    json_t *const known = json_object();
    json_put(known, "note", json_text(row->note));
    json_put(known, "owner", json_text(row->owner));
    json_put(known, "until", json_text(row->until));
    return known;
}

static const struct field listed[] = {
    {"about", HERE(about)},
    {"name", HERE(name)},
    {"other", HERE(other), .in = FIELD_IN_JSON, .optional = true},
    {"finding", HERE(kind)},
    {"kind", HERE(kind), .in = FIELD_IN_JSON},
    {"strength", HERE(strength)},
    {"verdict", HERE(verdict)},
    {"text", HERE(text)},
    {"action", HERE(action)},
    {"id", HERE(id)},
    {"news", HERE(news)},
    {"since", HERE(since)},
    {"known", .part = known_part},
    {"note", HERE(note), .in = FIELD_IN_CELLS, .rank = 1},
    {"owner", HERE(owner), .in = FIELD_IN_CELLS, .rank = 1},
    {"until", HERE(until), .in = FIELD_IN_CELLS, .rank = 1},
};

const struct record finding_listed_record = RECORD(listed);
