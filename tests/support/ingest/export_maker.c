#include "tests/support/ingest/export_maker.h"

#include <stdio.h>
#include <string.h>

#include "tests/support/ingest/sheet_maker.h"

static const char *const layout_names[N_LAYOUTS] = {
    "long",       "single", "wide",       "raters",         "raters and question",
    "crossed",    "pairs",  "second set", "wide, comments", "wide, maxima",
    "named sets", "grid",   "blocks",     "merged",         "turned"};

static const struct style styles[] = {
    {"choir",
     "Chorister",
     "Adjudicator",
     "Criterion",
     "Marks",
     "Remarks",
     "Day",
     {"Intonation", "Diction", "Breath control", "Blend", "Stage manner", "Tempo"}},
    {"grants",
     "Applicant name",
     "Referee",
     "Criterion",
     "Rating",
     "Comments",
     "Reviewed on",
     {"Merit of the idea", "Feasibility", "Budget", "Track record", "Ethics", "Impact"}},
    {"pupils",
     "Pupil",
     "Teacher",
     "Task",
     "Points",
     "Feedback",
     "Date",
     {"Fractions", "Reads aloud", "Spelling test", "Map work", "Drawing", "Essay"}},
    {"peers",
     "Evaluatee",
     "Evaluator",
     "Aspect",
     "Score",
     "Notes",
     "Date",
     {"Keeps promises", "Listens", "Shares work", "Meets deadlines", "Asks for help", "Documents"}},
    {"hiring",
     "Applicant",
     "Interviewed by",
     "Competency",
     "Rating",
     "Comment",
     "Interview date",
     {"SQL joins", "Error handling", "Naming of things", "Estimates", "Code review", "Incident"}},
    {"kitchen",
     "Contestant",
     "Juror",
     "Criterion",
     "Points",
     "Comment",
     "Date",
     {"Seasoning", "Plating", "Cleanliness", "Timing", "Originality of the dish", "Texture"}},
    {"deutsch",
     "Bewerberin",
     "Gutachter",
     "Kriterium",
     "Bewertung",
     "Bemerkung",
     "Datum",
     {"Gesprächsführung", "Sorgfalt", "Rechnen im Kopf", "Fachsprache", "Ordnung", "Auftreten"}},
    {"français",
     "Élève",
     "Correcteur",
     "Épreuve",
     "Note",
     "Remarque",
     "Date",
     {"Orthographe", "Calcul mental", "Lecture à voix haute", "Dessin", "Rédaction", "Histoire"}},
    {"español",
     "Aspirante",
     "Evaluadora",
     "Pregunta",
     "Puntuación",
     "Observaciones",
     "Fecha",
     {"Trato al cliente", "Puntualidad", "Cálculo", "Redacción", "Manejo de caja", "Iniciativa"}},
    {"nederlands",
     "Sollicitant",
     "Beoordelaar",
     "Vraag",
     "Cijfer",
     "Toelichting",
     "Datum",
     {"Klantgericht", "Rekenen", "Samenwerken", "Plannen", "Luisteren", "Schrijven"}},
    {"português",
     "Candidata",
     "Avaliador",
     "Pergunta",
     "Nota",
     "Comentário",
     "Data",
     {"Atendimento", "Pontualidade", "Escrita", "Cálculo", "Iniciativa", "Escuta"}},
    {"italiano",
     "Alunno",
     "Docente",
     "Domanda",
     "Voto",
     "Commento",
     "Data",
     {"Lettura", "Calcolo", "Disegno", "Ordine del lavoro", "Esposizione", "Impegno"}},
    {"polski",
     "Kandydat",
     "Egzaminator",
     "Pytanie",
     "Ocena",
     "Uwagi",
     "Data",
     {"Komunikacja", "Planowanie", "Obsługa klienta", "Dokładność", "Motywacja", "Pismo"}},
    {"svenska",
     "Sökande",
     "Bedömare",
     "Fråga",
     "Poäng",
     "Kommentar",
     "Datum",
     {"Kundmöte", "Planering", "Räkning", "Skrivande", "Samarbete", "Ansvar"}},
    {"unknown candidate",
     "Zorbling",
     "Judge",
     "Question",
     "Score",
     "Comment",
     "Date",
     {"Grip", "Balance", "Finish of seams", "Fit", "Colour", "Care"}},
    {"unknown interviewer",
     "Candidate",
     "Quibber",
     "Question",
     "Score",
     "Comment",
     "Date",
     {"Grip", "Balance", "Finish of seams", "Fit", "Colour", "Care"}},
    {"unknown question",
     "Candidate",
     "Judge",
     "Zib",
     "Score",
     "Comment",
     "Date",
     {"Grip", "Balance", "Finish of seams", "Fit", "Colour", "Care"}},
    {"letters", "A", "B", "C", "D", "E", "F", {"G", "H", "I", "J", "K", "L"}},
};
enum { N_STYLES = sizeof styles / sizeof *styles };

static const char *const candidates[] = {
    "Odile Brandt", "Marek Nowy",   "Tessa Quist", "Iris Polk",  "Noel Farr", "Wanda Ruiz",
    "Jonas Ekker",  "Pilar Montes", "Ruud Hoek",   "Clara Benn", "Ivo Stahl", "Greta Lind",
    "Amir Saleh",   "Bianca Ferro", "Hugo Lenz",   "Dina Okafor"};
static const char *const raters[] = {"Petra Holm", "Luc Garnier", "Sonia Weiss", "Tom Archer"};

const char *maker_candidate(size_t c)
{
    return candidates[c];
}

const char *maker_rater(size_t r)
{
    return raters[r];
}

/* Steele, Lea & Flood 2014: SplitMix. */
uint64_t maker_draw(struct maker *maker, uint64_t n)
{
    uint64_t z = maker->state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (z ^ (z >> 31)) % n;
}

bool maker_chance(struct maker *maker, unsigned percent)
{
    return maker_draw(maker, 100) < percent;
}

void maker_cell(struct maker *maker, bool first, const char *text)
{
    if (!first)
        buffer_add(&maker->text, ",");
    buffer_add(&maker->text, text);
}

const char *maker_question(const struct maker *maker, size_t q)
{
    const char *const topic = maker->style->topics[q];
    return maker->codes ? arena_format(maker->arena, "%zu.%zu %s", 1 + q / 2, 1 + q % 2, topic)
                        : topic;
}

static const char *address(const struct maker *maker, const char *name)
{
    char *const text = arena_format(maker->arena, "%s@mail.example", name);
    for (char *c = text; *c; c++)
        *c = *c == ' ' ? '.' : *c >= 'A' && *c <= 'Z' ? (char)(*c + 32) : *c;
    return text;
}

void maker_keep(struct maker *maker, size_t c, const char *rater, const char *question, int level,
                double highest, bool from_zero)
{
    maker->made->scores[maker->made->n++] = (struct made_score){
        candidates[c], rater, question, from_zero ? level / highest : (level - 1) / (highest - 1)};
}

static void draw_levels(struct maker *maker)
{
    for (size_t c = 0; c < maker->n_candidates; c++) {
        const int ability = 1 + (int)maker_draw(maker, LEVELS);
        const size_t first = maker_draw(maker, maker->n_raters);
        const size_t n = maker->layout == MADE_PAIRS || maker->layout == MADE_SECOND_SET ||
                                 maker->layout == MADE_NAMED_SETS
                             ? 2
                             : 1 + maker_draw(maker, maker->n_raters < 3 ? maker->n_raters : 3);
        const bool all = maker->layout == MADE_RATERS || maker->layout == MADE_CROSSED ||
                         maker->layout == MADE_RATERS_AND_QUESTION || maker->layout == MADE_GRID;
        for (size_t r = 0; r < maker->n_raters; r++) {
            const bool scores = all || (r + maker->n_raters - first) % maker->n_raters < n;
            for (size_t q = 0; q < maker->n_questions; q++) {
                int level = ability + (int)maker_draw(maker, 3) - 1;
                level = level < 1 ? 1 : level > LEVELS ? LEVELS : level;
                if (maker->layout == MADE_WIDE_MAXIMA)
                    level = (int)maker_draw(maker, (uint64_t)maker->points[q] + 1);
                maker->level[c][r][q] = scores && !maker_chance(maker, 4) ? level : -1;
            }
        }
    }
}

bool maker_has_scores(const struct maker *maker, size_t c, size_t r)
{
    for (size_t q = 0; q < maker->n_questions; q++)
        if (maker->level[c][r][q] >= 0)
            return true;
    return false;
}

void maker_level(struct maker *maker, int level)
{
    maker_cell(maker, false, level < 0 ? "" : arena_format(maker->arena, "%d", level));
}

/* What stands left of the scores in a row that has one interviewer. */
static void add_people_headings(struct maker *maker)
{
    maker_cell(maker, true, maker->style->candidate);
    if (maker->email)
        maker_cell(maker, false, "E-mail");
    maker_cell(maker, false, maker->style->interviewer);
    if (maker->rater_email)
        maker_cell(maker, false, "Judge e-mail");
    if (maker->dates)
        maker_cell(maker, false, maker->style->date);
    if (maker->room)
        maker_cell(maker, false, "Room");
}

static void add_people(struct maker *maker, size_t c, size_t r)
{
    maker_cell(maker, true, candidates[c]);
    if (maker->email)
        maker_cell(maker, false, address(maker, candidates[c]));
    maker_cell(maker, false, raters[r]);
    if (maker->rater_email)
        maker_cell(maker, false, address(maker, raters[r]));
    if (maker->dates)
        maker_cell(maker, false, arena_format(maker->arena, "2026-%02zu-%02zu", 1 + c % 9, 1 + c));
    if (maker->room)
        maker_cell(maker, false, arena_format(maker->arena, "%zu", 1 + c % 4));
}

void maker_end_line(struct maker *maker)
{
    buffer_add(&maker->text, "\n");
}

static void make_long(struct maker *maker)
{
    const bool single = maker->layout == MADE_SINGLE;
    maker->n_questions = single ? 1 : maker->n_questions;
    add_people_headings(maker);
    if (!single)
        maker_cell(maker, false, maker->style->question);
    maker_cell(maker, false, maker->style->score);
    if (maker->comments)
        maker_cell(maker, false, maker->style->comment);
    maker_end_line(maker);
    for (size_t c = 0; c < maker->n_candidates; c++)
        for (size_t r = 0; r < maker->n_raters; r++)
            for (size_t q = 0; maker_has_scores(maker, c, r) && q < maker->n_questions; q++) {
                const int level = maker->level[c][r][q];
                add_people(maker, c, r);
                if (!single)
                    maker_cell(maker, false, maker_question(maker, q));
                maker_level(maker, level);
                if (maker->comments)
                    maker_cell(maker, false, maker_chance(maker, 50) ? "well done" : "");
                maker_end_line(maker);
                if (level >= 0)
                    maker_keep(maker, c, raters[r], single ? "*" : maker_question(maker, q), level,
                               LEVELS, false);
            }
}

static void add_wide_headings(struct maker *maker)
{
    const bool maxima = maker->layout == MADE_WIDE_MAXIMA;
    add_people_headings(maker);
    for (size_t q = 0; q < maker->n_questions; q++) {
        maker_cell(maker, false, maker_question(maker, q));
        if (maker->layout == MADE_WIDE_COMMENTS)
            maker_cell(maker, false,
                       maker->codes ? arena_format(maker->arena, "%s - %s",
                                                   maker_question(maker, q), maker->style->comment)
                                    : maker->style->comment);
        if (maxima)
            maker_cell(maker, false,
                       arena_format(maker->arena, "%s - max", maker_question(maker, q)));
    }
    if (maker->total)
        maker_cell(maker, false, "Total");
    maker_end_line(maker);
}

static void add_wide_row(struct maker *maker, size_t c, size_t r)
{
    const bool maxima = maker->layout == MADE_WIDE_MAXIMA;
    int sum = 0;
    add_people(maker, c, r);
    for (size_t q = 0; q < maker->n_questions; q++) {
        const int level = maker->level[c][r][q];
        maker_level(maker, level);
        sum += level > 0 ? level : 0;
        if (maker->layout == MADE_WIDE_COMMENTS)
            maker_cell(maker, false, maker_chance(maker, 60) ? "clear and calm" : "");
        if (maxima)
            maker_cell(maker, false, arena_format(maker->arena, "%d", maker->points[q]));
        if (level >= 0)
            maker_keep(maker, c, raters[r], maker_question(maker, q), level,
                       maxima ? maker->points[q] : LEVELS, maxima);
    }
    if (maker->total)
        maker_cell(maker, false, arena_format(maker->arena, "%d", sum));
    maker_end_line(maker);
}

/* The means of the columns, under a name that is none's. */
static void add_mean_row(struct maker *maker)
{
    static const char *const names[] = {"Average", "Class mean", "Durchschnitt", "Moyenne",
                                        "Média",   "Średnia",    "Medel",        "Zzz"};
    maker_cell(maker, true, names[maker_draw(maker, 8)]);
    for (size_t i = 0; i < 1u + maker->email + maker->rater_email + maker->dates + maker->room; i++)
        maker_cell(maker, false, "");
    for (size_t q = 0; q < maker->n_questions; q++) {
        double sum = 0, n = 0;
        for (size_t c = 0; c < maker->n_candidates; c++)
            for (size_t r = 0; r < maker->n_raters; r++)
                if (maker->level[c][r][q] >= 0)
                    sum += maker->level[c][r][q], n++;
        maker_cell(maker, false, n > 0 ? arena_format(maker->arena, "%.2f", sum / n) : "");
    }
    if (maker->total)
        maker_cell(maker, false, "");
    maker_end_line(maker);
}

static void make_wide(struct maker *maker)
{
    add_wide_headings(maker);
    for (size_t c = 0; c < maker->n_candidates; c++) {
        for (size_t r = 0; r < maker->n_raters; r++)
            if (maker_has_scores(maker, c, r))
                add_wide_row(maker, c, r);
        if (maker->again && c == maker->n_candidates / 2)
            add_wide_headings(maker);
    }
    if (maker->mean_row && maker->layout == MADE_WIDE)
        add_mean_row(maker);
}

static const char *rater_heading(struct maker *maker, size_t r, bool numbered)
{
    return numbered ? arena_format(maker->arena, "Judge %zu", r + 1) : raters[r];
}

static void make_raters(struct maker *maker)
{
    const bool numbered = maker_chance(maker, 50),
               by_row = maker->layout == MADE_RATERS_AND_QUESTION;
    const bool crossed = maker->layout == MADE_CROSSED;
    const size_t rows = by_row ? maker->n_questions : 1;
    maker_cell(maker, true, maker->style->candidate);
    if (by_row)
        maker_cell(maker, false, maker->style->question);
    for (size_t r = 0; r < maker->n_raters; r++)
        for (size_t q = 0; q < (crossed ? maker->n_questions : 1); q++)
            maker_cell(maker, false,
                       crossed ? arena_format(maker->arena, "%s - %s",
                                              rater_heading(maker, r, numbered),
                                              maker_question(maker, q))
                               : rater_heading(maker, r, numbered));
    maker_end_line(maker);
    for (size_t c = 0; c < maker->n_candidates; c++)
        for (size_t row = 0; row < rows; row++) {
            maker_cell(maker, true, candidates[c]);
            if (by_row)
                maker_cell(maker, false, maker_question(maker, row));
            for (size_t r = 0; r < maker->n_raters; r++)
                for (size_t q = row; q < (crossed ? maker->n_questions : row + 1); q++) {
                    const int level = maker->level[c][r][q];
                    maker_level(maker, level);
                    if (level >= 0)
                        maker_keep(maker, c, rater_heading(maker, r, numbered),
                                   crossed || by_row ? maker_question(maker, q) : "*", level,
                                   LEVELS, false);
                }
            maker_end_line(maker);
        }
}

static void make_sets(struct maker *maker)
{
    const bool pairs = maker->layout == MADE_PAIRS;
    const size_t n = pairs ? 1 : maker->n_questions;
    maker_cell(maker, true, maker->style->candidate);
    maker_cell(maker, false, pairs ? "Judge 1" : "Judge");
    if (pairs)
        maker_cell(maker, false, "Score 1");
    maker_cell(maker, false, pairs ? "Judge 2" : "Second judge");
    if (pairs)
        maker_cell(maker, false, "Score 2");
    for (size_t set = 0; !pairs && set < 2; set++)
        for (size_t q = 0; q < n; q++)
            maker_cell(
                maker, false,
                arena_format(maker->arena, set ? "%s (2nd)" : "%s", maker_question(maker, q)));
    maker_end_line(maker);
    for (size_t c = 0; c < maker->n_candidates; c++) {
        size_t who[2] = {0, 0}, n_who = 0;
        for (size_t r = 0; r < maker->n_raters; r++)
            if (n_who < 2 && maker_has_scores(maker, c, r))
                who[n_who++] = r;
        maker_cell(maker, true, candidates[c]);
        for (size_t set = 0; set < 2; set++) {
            maker_cell(maker, false, set < n_who ? raters[who[set]] : "");
            if (pairs)
                maker_level(maker, set < n_who ? maker->level[c][who[set]][0] : -1);
        }
        for (size_t set = 0; set < 2; set++)
            for (size_t q = 0; q < n; q++) {
                const int level = set < n_who ? maker->level[c][who[set]][q] : -1;
                if (!pairs)
                    maker_level(maker, level);
                if (level >= 0)
                    maker_keep(maker, c, raters[who[set]], pairs ? "*" : maker_question(maker, q),
                               level, LEVELS, false);
            }
        maker_end_line(maker);
    }
}

static void make_odd(struct maker *maker)
{
    switch (maker->layout) {
    case MADE_NAMED_SETS:
        sheet_maker_named_sets(maker);
        break;
    case MADE_GRID:
        sheet_maker_grid(maker);
        break;
    case MADE_BLOCKS:
        sheet_maker_blocks(maker);
        break;
    case MADE_MERGED:
        sheet_maker_merged(maker);
        break;
    default:
        sheet_maker_turned(maker);
        break;
    }
}

void export_maker_make(uint64_t seed, struct arena *arena, struct made_export *ret)
{
    struct maker maker = {.state = seed, .arena = arena, .made = ret};
    *ret = (struct made_export){.scores = ARENA_ARRAY(arena, MOST_SCORES, struct made_score)};
    maker.layout = (enum made_layout)maker_draw(&maker, N_LAYOUTS);
    maker.style = &styles[maker_draw(&maker, N_STYLES)];
    maker.n_candidates = 6 + maker_draw(&maker, MOST_CANDIDATES - 5);
    maker.n_raters = 2 + maker_draw(&maker, MOST_RATERS - 1);
    maker.n_questions = 2 + maker_draw(&maker, MOST_QUESTIONS - 1);
    bool *const flags[] = {&maker.codes,    &maker.email,    &maker.rater_email, &maker.room,
                           &maker.total,    &maker.mean_row, &maker.dates,       &maker.comments,
                           &maker.preamble, &maker.footer,   &maker.again};
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        *flags[i] = maker_chance(&maker, 30);
    for (size_t q = 0; q < MOST_QUESTIONS; q++)
        maker.points[q] = (const int[]){4, 5, 10, 20}[maker_draw(&maker, 4)];
    if (maker.layout == MADE_WIDE_MAXIMA)
        maker.total = false;
    draw_levels(&maker);
    if (maker.preamble)
        buffer_add(&maker.text, "Scores of the second round\n\n");
    if (maker.layout == MADE_LONG || maker.layout == MADE_SINGLE)
        make_long(&maker);
    else if (maker.layout == MADE_WIDE || maker.layout == MADE_WIDE_COMMENTS ||
             maker.layout == MADE_WIDE_MAXIMA)
        make_wide(&maker);
    else if (maker.layout >= MADE_NAMED_SETS)
        make_odd(&maker);
    else if (maker.layout == MADE_PAIRS || maker.layout == MADE_SECOND_SET)
        make_sets(&maker);
    else
        make_raters(&maker);
    if (maker.footer)
        buffer_add(&maker.text, "\nEnd of list\n");
    ret->text = arena_copy(arena, maker.text.data);
    ret->kind = arena_format(arena, "%s, %s", layout_names[maker.layout], maker.style->name);
    ret->has_scale = maker.layout != MADE_WIDE_MAXIMA;
    ret->is_plain = (maker.layout == MADE_LONG || maker.layout == MADE_SINGLE ||
                     (maker.layout == MADE_WIDE && !maker.again && !maker.mean_row) ||
                     (maker.layout == MADE_WIDE_MAXIMA && !maker.again) ||
                     maker.layout == MADE_PAIRS) &&
                    !maker.preamble && !maker.footer;
    buffer_free(&maker.text);
}
