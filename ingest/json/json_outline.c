#include "ingest/json/json_outline.h"

#include <string.h>

#include "ingest/json/json_words.h"

enum { MOST_NODES = 8192, SLOTS = 4 * MOST_NODES };

void json_outline_begin(struct json_outline *outline)
{
    *outline = (struct json_outline){0};
    outline->slots = ARENA_ARRAY(&outline->memory, SLOTS, struct outline_node *);
    outline->nodes = ARENA_ARRAY(&outline->memory, MOST_NODES, struct outline_node *);
    outline->root = ARENA_NEW(&outline->memory, struct outline_node);
    outline->root->key = "";
    outline->root->kind = OUTLINE_LIST;
    outline->rows = outline->root;
}

static size_t hash(const struct outline_node *parent, const char *key)
{
    uint64_t value = UINT64_C(14695981039346656037) ^ (uint64_t)(uintptr_t)parent; /* FNV-1a */
    for (; *key; key++)
        value = (value ^ (unsigned char)*key) * UINT64_C(1099511628211);
    return (size_t)((value ^ value >> 32) % SLOTS);
}

/* Where the member is, or would be. */
static struct outline_node **find_slot(const struct json_outline *outline,
                                       const struct outline_node *parent, const char *key)
{
    size_t slot = hash(parent, key);
    while (outline->slots[slot] &&
           (outline->slots[slot]->parent != parent || strcmp(outline->slots[slot]->key, key) != 0))
        slot = (slot + 1) % SLOTS;
    return &outline->slots[slot];
}

struct outline_node *json_outline_find(const struct json_outline *outline,
                                       const struct outline_node *node, const char *key)
{
    return *find_slot(outline, node, key);
}

/* The member, which is added where it is new; NULL: there are too many. What is a list once is a
 * list throughout. */
static struct outline_node *take_member(struct json_outline *outline, struct outline_node *parent,
                                        const char *key, enum outline_kind kind)
{
    struct outline_node **const slot = find_slot(outline, parent, key);
    if (*slot) {
        if ((*slot)->kind == OUTLINE_SCALAR ||
            ((*slot)->kind == OUTLINE_OBJECT && kind == OUTLINE_NAMED_LIST))
            (*slot)->kind = kind;
        return *slot;
    }
    if (outline->n_nodes == MOST_NODES)
        return NULL;
    struct outline_node *const node = ARENA_NEW(&outline->memory, struct outline_node);
    node->key = arena_copy(&outline->memory, key);
    node->kind = kind;
    node->parent = parent;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    outline->nodes[outline->n_nodes++] = node;
    return *slot = node;
}

/* Values that a named list's member has beside others: a score by its key, or a number. */
static bool has_score(json_t *object)
{
    const char *key;
    json_t *value;
    json_object_foreach (object, key, value)
        if (!json_is_object(value) && !json_is_array(value) &&
            (json_words_is_score(key) || (json_is_number(value) && !json_words_is_id(key))))
            return true;
    return false;
}

/* An object of objects with scores, under names that are no words of a table. */
static bool is_named_list(json_t *object)
{
    const char *key;
    json_t *value;
    size_t n = 0;
    json_object_foreach (object, key, value) {
        if (!json_is_object(value) || !has_score(value) || json_words_is_known(key))
            return false;
        n++;
    }
    return n >= 2;
}

static enum outline_kind kind_of(json_t *value)
{
    if (json_is_array(value))
        return json_is_object(json_array_get(value, 0)) ? OUTLINE_LIST : OUTLINE_SCALAR;
    if (!json_is_object(value))
        return OUTLINE_SCALAR;
    return is_named_list(value) ? OUTLINE_NAMED_LIST : OUTLINE_OBJECT;
}

struct outline_node *json_outline_list_of(const struct outline_node *node)
{
    struct outline_node *list = node->parent;
    while (list->kind == OUTLINE_OBJECT && list->parent)
        list = list->parent;
    return list;
}

static void count_value(struct outline_node *node, json_t *value, bool *has_score_key)
{
    struct outline_node *const list = json_outline_list_of(node);
    if (json_is_null(value))
        return;
    *has_score_key |= json_words_is_score(node->key) ||
                      (json_is_number(value) && json_words_is_value(node->key));
    list->n_numbers += json_is_number(value) && !json_words_is_id(node->key);
}

static bool add_object(struct json_outline *outline, struct outline_node *node, json_t *object,
                       bool *has_score_key);

static bool add_list_member(struct json_outline *outline, struct outline_node *list, json_t *member)
{
    bool has_score_key = false;
    list->n_members++;
    const bool added = add_object(outline, list, member, &has_score_key);
    list->n_scores += has_score_key;
    return added;
}

static bool add_value(struct json_outline *outline, struct outline_node *node, json_t *value,
                      bool *has_score_key)
{
    size_t i;
    const char *key;
    json_t *member;
    if (json_is_array(value) && node->kind == OUTLINE_LIST) {
        json_array_foreach (value, i, member)
            if (!add_list_member(outline, node, member))
                return false;
        return true;
    }
    if (json_is_object(value) && node->kind == OUTLINE_NAMED_LIST) {
        json_object_foreach (value, key, member)
            if (!add_list_member(outline, node, member))
                return false;
        return true;
    }
    if (json_is_object(value))
        return add_object(outline, node, value, has_score_key);
    count_value(node, value, has_score_key);
    return true;
}

static bool add_object(struct json_outline *outline, struct outline_node *node, json_t *object,
                       bool *has_score_key)
{
    const char *key;
    json_t *value;
    json_object_foreach (object, key, value) {
        struct outline_node *const member = take_member(outline, node, key, kind_of(value));
        if (!member || !add_value(outline, member, value, has_score_key))
            return false;
    }
    return true;
}

bool json_outline_add(struct json_outline *outline, json_t *record)
{
    return add_list_member(outline, outline->root, record);
}

static bool is_list(const struct outline_node *node)
{
    return node->kind == OUTLINE_LIST || node->kind == OUTLINE_NAMED_LIST;
}

/* Whether the members say what they are about. */
static bool has_label(const struct outline_node *list)
{
    for (const struct outline_node *member = list->first; member; member = member->next)
        if (json_words_is_question(member->key) ||
            (json_words_name_rank(member->key) && !json_words_is_id(member->key)))
            return true;
    return list->kind == OUTLINE_NAMED_LIST;
}

/* Whether there is more reason to take `a` for the rows: more scores that are called so, then more
 * numbers; of equals the one whose members have labels, or else the one further out. */
static bool is_better(const struct outline_node *a, const struct outline_node *b)
{
    if (a->n_scores != b->n_scores)
        return a->n_scores > b->n_scores;
    if (a->n_scores)
        return has_label(a) && !has_label(b);
    return a->n_numbers > b->n_numbers;
}

void json_outline_end(struct json_outline *outline, bool within)
{
    for (size_t i = 0; i < outline->n_nodes; i++) {
        struct outline_node *const node = outline->nodes[i];
        if (is_list(node) &&
            ((within && outline->rows == outline->root) || is_better(node, outline->rows)))
            outline->rows = node;
    }
}

bool json_outline_leads_to_rows(const struct json_outline *outline, const struct outline_node *list)
{
    for (const struct outline_node *node = outline->rows; node; node = node->parent)
        if (node == list)
            return true;
    return false;
}

void json_outline_free(struct json_outline *outline)
{
    arena_free(&outline->memory);
    *outline = (struct json_outline){0};
}
