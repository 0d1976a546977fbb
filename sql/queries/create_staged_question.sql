-- What the numbers of questions in a file stand for. A criterion is known by its place in the rubric, or by its text until
-- that is resolved; without both it is the question itself. Of criteria alone the day is kept, since their rubric may change.
CREATE TEMP TABLE staged_question (
    question       integer          NOT NULL,
    code           text COLLATE "C" NOT NULL,
    title          text COLLATE "C" NOT NULL,
    topic          text COLLATE "C" NOT NULL,
    criterion      smallint,
    criterion_text text COLLATE "C" NOT NULL,
    rated_on       date
) ON COMMIT DROP
