#pragma once

namespace crossread {

class Call;

// One function a command; each is a row of commands().
void printText(Call &call);
void printSentences(Call &call);
void printEntities(Call &call);
void printClaims(Call &call);
void compare(Call &call);
void importInto(Call &call);
void exportProject(Call &call);
void checkProject(Call &call);

} // namespace crossread
