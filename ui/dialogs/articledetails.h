#pragma once

#include "app/values/article.h"

class QWidget;

namespace crossread {

class Navigator;
class Project;

// A small dialog for title, byline, source and date of an article; accepting it is one undoable edit. Does not block:
// returns at once. The main window answers Navigator::editDetails() with it.
void editArticleDetails(Project &project, Navigator &navigator, Id article, QWidget *parent);

} // namespace crossread
