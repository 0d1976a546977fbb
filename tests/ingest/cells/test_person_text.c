#include "ingest/cells/person_text.h"

#include "tests/support/near.h"

static void a_person_is_known_by_given_name_initial_or_title(void **state)
{
    (void)state;
    assert_int_equal(person_text_likeness("Ines Calder"), PERSON_SURE);
    assert_int_equal(person_text_likeness("R. Halvorsen"), PERSON_SURE);
    assert_int_equal(person_text_likeness("Dr. Vos"), PERSON_SURE);
    assert_int_equal(person_text_likeness("Code Review"), PERSON_FORM);
    assert_int_equal(person_text_likeness("Plans the work"), PERSON_NOT);
    assert_int_equal(person_text_likeness("Q1"), PERSON_NOT);
}

static void an_address_is_of_the_name_that_it_is_made_of(void **state)
{
    (void)state;
    assert_true(person_text_has_address("Rita Sommer", "rita.sommer@mail.example"));
    assert_true(person_text_has_address("Jörg Müller", "jmuller@mail.example"));
    assert_false(person_text_has_address("Piet Vos", "rita.sommer@mail.example"));
    assert_true(person_text_is_address("a@b"));
    assert_false(person_text_is_address("a, b@c"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_person_is_known_by_given_name_initial_or_title),
        cmocka_unit_test(an_address_is_of_the_name_that_it_is_made_of),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
