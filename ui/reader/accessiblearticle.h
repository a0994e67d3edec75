#pragma once

namespace crossread {

// Lets screen readers know the article's text, where its caret is, and what is marked: as attributes of the text, and
// as the view's description of what lies at the caret.
void installAccessibleArticle();

} // namespace crossread
