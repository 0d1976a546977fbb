#ifndef ASSAY_INGEST_PERSON_TEXT_H
#define ASSAY_INGEST_PERSON_TEXT_H

#include <stdbool.h>

/* How much a text looks like a person: "Ines Calder" and "R. Halvorsen" do for sure, "Code Review"
 * has the form alone, "Plans the work" none of it. */
enum person_likeness { PERSON_NOT, PERSON_FORM, PERSON_SURE };

enum person_likeness person_text_likeness(const char *text);

/* "rita.sommer@mail.example": one blank-free address. */
bool person_text_is_address(const char *text);

/* Whether the address is made of the name: "rita.sommer@…" and "rsommer@…" are Rita Sommer's. */
bool person_text_has_address(const char *name, const char *address);

#endif
