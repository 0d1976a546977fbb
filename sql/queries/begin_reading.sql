-- Begins a transaction in which every query sees the same data.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY
