#include "reports/table/finding_record.h"

#define HERE(member) RECORD_HERE(struct finding_row, member)

static const struct field fields[] = {
    {"about", HERE(about), .in = FIELD_IN_CELLS},
    {"name", HERE(name), .in = FIELD_IN_CELLS},
    {"kind", HERE(kind), .column = "finding"},
    {"strength", HERE(strength), .optional = true},
    {"verdict", HERE(verdict), .in = FIELD_IN_CELLS},
    {"optional", RECORD_AT(struct finding_row, rival, position), .in = FIELD_IN_JSON,
     .optional = true},
    {"difference", HERE(difference), .in = FIELD_IN_JSON, .optional = true},
    {"text", HERE(text)},
    {"action", HERE(action)},
    {"id", HERE(id), .in = FIELD_IN_CELLS},
    {"news", HERE(news), .in = FIELD_IN_CELLS},
    {"since", HERE(since), .in = FIELD_IN_CELLS},
};

const struct record finding_record = RECORD(fields);
