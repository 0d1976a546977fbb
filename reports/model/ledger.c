#include "reports/model/ledger.h"

#include <string.h>

#include "reports/model/report_sections.h"

static bool is_of_question(const char *about)
{
    return strcmp(about, "question") == 0 || strcmp(about, "criterion") == 0;
}

/* Two names are the same two in either order. */
static bool has_names(const struct finding_note *note, const struct ledger_key *key)
{
    const char *const other = key->other ? key->other : "";
    return (strcmp(note->name, key->name) == 0 && strcmp(note->other, other) == 0) ||
           (*other && strcmp(note->name, other) == 0 && strcmp(note->other, key->name) == 0);
}

static bool is_about(const struct ledger *ledger, const struct finding_note *note,
                     const struct ledger_key *key)
{
    return strcmp(note->about, key->about) == 0 && has_names(note, key) &&
           (!is_of_question(key->about) || strcmp(note->bank, ledger->bank) == 0);
}

static const struct finding_note *latest(const struct ledger *ledger, const struct ledger_key *key,
                                         const char *kind)
{
    for (size_t i = ledger->n; i-- > 0;)
        if (is_about(ledger, &ledger->notes[i], key) && strcmp(ledger->notes[i].kind, kind) == 0)
            return &ledger->notes[i];
    return NULL;
}

static int32_t last_day(const struct report *report)
{
    return report->reported.last == INT32_MAX ? report->ledger->today : report->reported.last;
}

/* The newest wording that is in force on the report's last day. */
static int wording_of(const struct report *report, size_t question)
{
    const struct wordings *const wordings = &report->catalogue->wordings[question];
    int newest = 0;
    for (size_t w = 0; w < wordings->n; w++)
        if (wordings->versions[w].valid_from <= last_day(report))
            newest = wordings->versions[w].version;
    return newest;
}

static bool holds(const struct report *report, const struct finding_note *note, size_t question)
{
    const bool says = note->note || note->owner || note->until != INT32_MAX;
    const bool reworded = question != SIZE_MAX && report->catalogue->wordings &&
                          wording_of(report, question) > note->wording;
    return says && note->until >= last_day(report) && !reworded;
}

const struct finding_note *ledger_known(const struct report *report, const struct ledger_key *key)
{
    if (!report->ledger)
        return NULL;
    const struct finding_note *note = latest(report->ledger, key, key->kind);
    if (!note)
        note = latest(report->ledger, key, "");
    return note && holds(report, note, key->question) ? note : NULL;
}

/* Notes and owners may name people. */
static bool is_mute(const struct report *report)
{
    return report->hide_interviewers || !report_sections_has(report, SECTION_INTERVIEWERS);
}

const char *ledger_text(const struct report *report, const struct finding_note *note)
{
    return is_mute(report) ? NULL : note->note;
}

const char *ledger_owner(const struct report *report, const struct finding_note *note)
{
    return is_mute(report) ? NULL : note->owner;
}

int32_t ledger_changed_on(const struct report *report, const char *about, const char *name)
{
    const struct ledger *const ledger = report->ledger;
    int32_t day = INT32_MIN;
    for (size_t i = 0; ledger && i < ledger->n; i++) {
        const struct finding_note *const note = &ledger->notes[i];
        if (is_about(ledger, note, &(struct ledger_key){.about = about, .name = name}) &&
            note->changed_on <= last_day(report) && note->changed_on > day)
            day = note->changed_on;
    }
    return day;
}

const struct finding_note *ledger_latest(const struct ledger *ledger,
                                         const struct finding_note *about)
{
    for (size_t i = ledger->n; i-- > 0;) {
        const struct finding_note *const note = &ledger->notes[i];
        if (strcmp(note->about, about->about) == 0 && strcmp(note->bank, about->bank) == 0 &&
            strcmp(note->name, about->name) == 0 && strcmp(note->other, about->other) == 0 &&
            strcmp(note->kind, about->kind) == 0)
            return note;
    }
    return NULL;
}
