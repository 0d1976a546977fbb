-- Takes away the ratings that the file contradicts.
DELETE FROM pg_temp.staged_rating WHERE contradicted
