#include "cli/ledger/ledger_fetch.h"

#include "sql/fetch/finding_notes.h"

/* Of the questions that are shown, which are of one bank. */
static const char *bank_of(const struct snapshot_view *view)
{
    const struct snapshot *const snapshot = view->snapshot;
    for (size_t i = 0; i < snapshot->n_items; i++)
        if (view->places[i] != UINT32_MAX && snapshot->items[i].question < snapshot->names.n_plain)
            return snapshot->names.questions[snapshot->items[i].question].bank;
    return "";
}

static const char *name_of(const struct snapshot_names *names, int64_t person, const char *name)
{
    for (size_t i = 0; person && i < names->n_interviewers; i++)
        if (names->interviewer_ids[i] == person)
            return names->interviewers[i];
    return name;
}

bool ledger_fetch(struct connection *connection, const struct snapshot_view *view, int32_t today,
                  struct arena *run, const struct ledger **ret, struct error *error)
{
    const struct snapshot_names *const names = &view->snapshot->names;
    struct finding_note *notes;
    size_t n;
    if (!finding_notes_fetch(connection, run, &notes, &n, error))
        return false;
    for (size_t i = 0; i < n; i++) {
        notes[i].name = name_of(names, notes[i].person, notes[i].name);
        notes[i].other = name_of(names, notes[i].other_person, notes[i].other);
    }
    struct ledger *const ledger = ARENA_NEW(run, struct ledger);
    *ledger = (struct ledger){.notes = notes, .n = n, .bank = bank_of(view), .today = today};
    *ret = ledger;
    return true;
}
