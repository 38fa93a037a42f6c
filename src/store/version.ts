/** "Rapp", in the header of every record file. https://sqlite.org/pragma.html#pragma_application_id */
export const applicationId = 0x52617070;

/** The version of the file that this code writes: the number of migrations. */
export const fileVersion = 13;
