#include "ingest/json/json_headings.h"

#include <string.h>

#include "ingest/cells/column_name.h"
#include "ingest/json/json_words.h"

/* What a node is part of: the object or list, as one of its kind is called; empty: it says
 * nothing. */
static const char *container_word(struct json_outline *outline, const struct outline_node *node)
{
    const struct outline_node *const container = node->parent;
    if (!container || json_words_is_wrapper(container->key))
        return "";
    return container->kind == OUTLINE_OBJECT
               ? container->key
               : json_words_singular(container->key, &outline->memory);
}

/* Whether things of this word are called by their names in a table: people, questions, stages. */
static bool names_itself(const char *word)
{
    switch (column_name_read(word).column) {
    case COLUMN_CANDIDATE:
    case COLUMN_CANDIDATE_NAME:
    case COLUMN_INTERVIEWER:
    case COLUMN_QUESTION:
    case COLUMN_TOPIC:
    case COLUMN_STAGE:
    case COLUMN_ROLE:
        return true;
    default:
        return false;
    }
}

static bool is_person(const char *word)
{
    const enum score_column column = column_name_read(word).column;
    return column == COLUMN_INTERVIEWER || column == COLUMN_CANDIDATE ||
           column == COLUMN_CANDIDATE_NAME;
}

/* Whether a member of the list, or what stands around it, says by its key what is scored. */
static bool has_question(const struct outline_node *list)
{
    for (const struct outline_node *node = list; node; node = node->parent)
        for (const struct outline_node *member = node->first; member; member = member->next)
            if (json_words_is_question(member->key) && member->kind != OUTLINE_LIST)
                return true;
    return false;
}

/* The member that says what is scored, where only its place does. */
static const struct outline_node *find_label(struct json_outline *outline)
{
    const struct outline_node *const list = outline->rows;
    const struct outline_node *best = NULL;
    if (!list->parent || list->kind == OUTLINE_NAMED_LIST || has_question(list) ||
        is_person(json_words_singular(list->key, &outline->memory)))
        return NULL;
    for (const struct outline_node *member = list->first; member; member = member->next) {
        const int rank = json_words_name_rank(member->key);
        if (rank && member->kind == OUTLINE_SCALAR &&
            (!best || rank < json_words_name_rank(best->key)))
            best = member;
    }
    return best;
}

/* Whether another member than this says by its key that it is the score. */
static bool has_other_score(const struct outline_node *node)
{
    for (const struct outline_node *other = node->parent->first; other; other = other->next)
        if (other != node && json_words_is_score(other->key))
            return true;
    return false;
}

/* Within the list of the rows, where keys are often as general as "name" and "value". */
static const char *heading_in_row(struct json_outline *outline, const struct outline_node *node)
{
    if (node->parent != outline->rows || !node->parent->parent)
        return NULL;
    if (node == find_label(outline))
        return "question";
    return json_words_is_value(node->key) && !has_other_score(node) ? "score" : NULL;
}

/* Names of a named list. */
static const char *heading_of_names(struct json_outline *outline, const struct outline_node *list)
{
    const char *const word = json_words_singular(list->key, &outline->memory);
    if (is_person(word))
        return word;
    if (list == outline->rows && !has_question(list))
        return "question";
    return arena_format(&outline->memory, "%s name", word);
}

static bool has_name(const struct outline_node *object)
{
    for (const struct outline_node *member = object->first; member; member = member->next)
        if (json_words_name_rank(member->key) && !json_words_is_id(member->key))
            return true;
    return false;
}

/* What is called by a name has it for a heading; an id beside the name of a question is none that
 * people know. */
static const char *heading_in_object(struct json_outline *outline, const struct outline_node *node,
                                     const char *word)
{
    const bool is_id = json_words_is_id(node->key);
    if (names_itself(word) && json_words_name_rank(node->key) && !is_id)
        return word;
    if (is_id && json_words_is_question(word) && has_name(node->parent))
        return arena_format(&outline->memory, "%s record %s", word, node->key);
    return arena_format(&outline->memory, "%s %s", word, node->key);
}

static const char *propose(struct json_outline *outline, const struct outline_node *node)
{
    if (node->kind == OUTLINE_NAMED_LIST)
        return heading_of_names(outline, node);
    const char *const in_row = heading_in_row(outline, node);
    if (in_row)
        return in_row;
    const struct outline_node *const list = json_outline_list_of(node);
    if (list != outline->rows && json_words_is_score(node->key))
        return arena_format(&outline->memory, "overall %s", node->key);
    const char *const word = container_word(outline, node);
    if (*word && json_words_is_general(node->key))
        return heading_in_object(outline, node, word);
    return node->key;
}

static bool is_taken(const struct json_outline *outline, const char *heading)
{
    for (size_t i = 0; i < outline->n_nodes; i++)
        if (outline->nodes[i]->heading && strcmp(outline->nodes[i]->heading, heading) == 0)
            return true;
    return false;
}

const char *json_headings_of(struct json_outline *outline, struct outline_node *node)
{
    if (node->heading)
        return node->heading;
    const char *heading = propose(outline, node);
    for (const struct outline_node *around = node->parent;
         is_taken(outline, heading) && around && *around->key; around = around->parent)
        heading = arena_format(&outline->memory, "%s %s", around->key, heading);
    for (int n = 2; is_taken(outline, heading); n++)
        heading = arena_format(&outline->memory, "%s %d", propose(outline, node), n);
    return node->heading = heading;
}
