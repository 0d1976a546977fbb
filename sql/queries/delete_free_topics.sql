-- Removes the topics without questions, where questions belong to no bank.
DELETE FROM assay.topic
 WHERE bank_id = (SELECT bank_id FROM assay.bank WHERE name = '')
   AND NOT EXISTS (SELECT 1 FROM assay.question WHERE question.topic_id = topic.topic_id)
