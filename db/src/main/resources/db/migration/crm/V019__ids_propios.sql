-- The old CRM gives ids while its rows come over, and so does the platform to who is not of the CRM: those of the platform
-- begin where no old system comes.
ALTER SEQUENCE crm.users_seq START WITH 1000000001 RESTART;
