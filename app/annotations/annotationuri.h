#pragma once

#include "app/values/annotation.h"

namespace crossread {

// What other programs know an annotation by: "urn:uuid:" and a UUID made of its id and the moment it was created. It is
// the same in every copy of a project, whatever else of the annotation changes, and another one in other projects.
QString annotationUri(const Annotation &annotation);

} // namespace crossread
