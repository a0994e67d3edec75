#include "app/codebookfile.h"
#include "app/settings.h"
#include "tests/app/filebytes.h"
#include "tests/app/projectfixture.h"

using namespace crossread;

// The codebook as a whole: edits of several tags at once, and the codebook as a file.
class TestCodebook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { f.reset(); }
    void severalTagsMove_data();
    void severalTagsMove();
    void severalTagsMerge();
    void mergingIntoOnesOwnChild();
    void severalTagsGo();
    void splitsOff();
    void splitRefusesWhatDoesNotBearTheTag();
    void colorsSeveral();
    void tagsSeveralAnnotations();
    void renamesAnAuthor();
    void readsFiles_data();
    void readsFiles();
    void refusesFiles_data();
    void refusesFiles();
    void importMerges();
    void exportsAndImportsTheSame();

private:
    QString tree() const; // "Framing(Blame,Cost(Crane)),To check"
    QString below(Id parent) const;
    Id tag(const QString &name) const;
    QStringList tagsOf(Id annotation) const;

    std::unique_ptr<ProjectFixture> f;
    Id m_article = 0;
    QList<Id> m_marks;
};

void TestCodebook::init()
{
    f = std::make_unique<ProjectFixture>();
    m_article = f->add(QStringLiteral("The cranes came before the talks had begun, and nobody was asked."));
    const auto add = [this](const char *name, Id parent) {
        const auto made = addTag(**f, ProjectFixture::tag(QLatin1String(name), parent));
        return made.ok() ? *made : 0;
    };
    const Id framing = add("Framing", 0);
    const Id blame = add("Blame", framing);
    const Id cost = add("Cost", framing);
    const Id crane = add("Crane", cost);
    const Id check = add("Check", 0);
    m_marks.clear();
    const auto mark = [this](qsizetype start, const QList<Id> &tags, const QString &note = {}) {
        const auto made = addAnnotation(**f, ProjectFixture::annotation(m_article, start, start + 5, tags, note));
        m_marks += made.ok() ? *made : 0;
    };
    mark(0, {blame});
    mark(4, {blame, check});
    mark(8, {crane});
    mark(12, {cost}, QStringLiteral("Whose?"));
    QCOMPARE(tree(), QStringLiteral("Framing(Blame,Cost(Crane)),Check"));
}

QString TestCodebook::below(Id parent) const
{
    QStringList names;
    for (const Tag &tag : (*f)->tags()) {
        if (tag.parent != parent)
            continue;
        const QString inner = below(tag.id);
        names += inner.isEmpty() ? tag.name : QStringLiteral("%1(%2)").arg(tag.name, inner);
    }
    return names.join(QLatin1Char(','));
}

QString TestCodebook::tree() const
{
    return below(0);
}

Id TestCodebook::tag(const QString &name) const
{
    for (const Tag &tag : (*f)->tags()) {
        if (tag.name == name)
            return tag.id;
    }
    return 0;
}

QStringList TestCodebook::tagsOf(Id annotation) const
{
    QStringList names;
    for (const Id id : (*f)->annotation(annotation).tags)
        names += (*f)->tag(id).name;
    return names;
}

void TestCodebook::severalTagsMove_data()
{
    QTest::addColumn<QStringList>("moved");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("result"); // "" it is refused
    QTest::newRow("to the top") << QStringList{"Cost", "Blame"} << "" << 0 << "Blame,Cost(Crane),Framing,Check";
    QTest::newRow("to the end") << QStringList{"Framing"} << "" << 2 << "Check,Framing(Blame,Cost(Crane))";
    QTest::newRow("under another") << QStringList{"Blame", "Crane"} << "Check" << 0
                                   << "Framing(Cost),Check(Blame,Crane)";
    QTest::newRow("what lies below comes along")
        << QStringList{"Crane", "Cost"} << "Check" << 0 << "Framing(Blame),Check(Cost(Crane))";
    QTest::newRow("under itself") << QStringList{"Framing"} << "Crane" << 0 << "";
    QTest::newRow("before the next, where it is")
        << QStringList{"Blame"} << "Framing" << 1 << "Framing(Blame,Cost(Crane)),Check";
    QTest::newRow("down") << QStringList{"Blame"} << "Framing" << 2 << "Framing(Cost(Crane),Blame),Check";
}

void TestCodebook::severalTagsMove()
{
    QFETCH(QStringList, moved);
    QFETCH(QString, parent);
    QFETCH(int, position);
    QFETCH(QString, result);
    QList<Id> ids;
    for (const QString &name : std::as_const(moved))
        ids += tag(name);
    const QString before = tree();
    const QString step = (*f)->undoText();
    const auto done = moveTags(**f, ids, tag(parent), position);
    QCOMPARE(done.ok(), !result.isEmpty());
    QCOMPARE(tree(), result.isEmpty() ? before : result);
    if (result != before && done.ok()) {
        EXPECT_OK((*f)->undo());
        QCOMPARE(tree(), before);
    }
    QCOMPARE((*f)->undoText(), step);
    QVERIFY((*f)->check().isEmpty());
}

void TestCodebook::severalTagsMerge()
{
    const auto before = f->content();
    EXPECT_OK(mergeTags(**f, {tag("Blame"), tag("Crane"), tag("Cost")}, tag("Check")));
    QCOMPARE(tree(), QStringLiteral("Framing,Check"));
    QCOMPARE(tagsOf(m_marks[0]), QStringList{"Check"});
    QCOMPARE(tagsOf(m_marks[1]), QStringList{"Check"});
    QCOMPARE(tagsOf(m_marks[2]), QStringList{"Check"});
    QCOMPARE((*f)->undoText(), QStringLiteral("Merge 3 tags into “Check”"));
    EXPECT_OK((*f)->undo());
    QCOMPARE(f->content(), before);
    QVERIFY(!mergeTags(**f, {tag("Blame"), tag("Check")}, tag("Check")).ok());
}

void TestCodebook::mergingIntoOnesOwnChild()
{
    EXPECT_OK(mergeTags(**f, tag("Framing"), tag("Crane")));
    QCOMPARE(tree(), QStringLiteral("Crane(Blame,Cost),Check"));
    EXPECT_OK((*f)->undo());
    EXPECT_OK(addTag(**f, ProjectFixture::tag("Cost")));
    const QString before = tree();
    QVERIFY(!mergeTags(**f, tag("Framing"), (*f)->annotation(m_marks[3]).tags.first()).ok()); // two of one name
    QCOMPARE(tree(), before);
}

void TestCodebook::severalTagsGo()
{
    const auto before = f->content();
    EXPECT_OK(removeTags(**f, {tag("Crane"), tag("Framing"), tag("Cost")}));
    QCOMPARE(tree(), QStringLiteral("Check"));
    QList<Id> left;
    for (const Annotation &annotation : (*f)->annotations())
        left += annotation.id;
    QCOMPARE(left, QList<Id>({m_marks[1], m_marks[3]})); // one has another tag, one a note
    QCOMPARE((*f)->undoText(), QStringLiteral("Delete tag “Framing”"));
    EXPECT_OK((*f)->undo());
    QCOMPARE(f->content(), before);
    EXPECT_OK(removeTags(**f, {tag("Blame"), tag("Check")}));
    QCOMPARE((*f)->undoText(), QStringLiteral("Delete 2 tags"));
    QVERIFY(!removeTags(**f, {12345}).ok());
}

void TestCodebook::splitsOff()
{
    const auto before = f->content();
    const auto made = splitTag(**f, tag("Blame"), {m_marks[1]}, ProjectFixture::tag("Guilt", tag("Framing")));
    EXPECT_OK(made);
    QCOMPARE(tree(), QStringLiteral("Framing(Blame,Guilt,Cost(Crane)),Check"));
    QCOMPARE(tagsOf(m_marks[0]), QStringList{"Blame"});
    QCOMPARE(tagsOf(m_marks[1]), QStringList({"Guilt", "Check"})); // in its place
    QVERIFY(!(*f)->tag(*made).color.isEmpty());
    EXPECT_OK((*f)->undo());
    QCOMPARE(f->content(), before);
    QVERIFY((*f)->check().isEmpty());
}

void TestCodebook::splitRefusesWhatDoesNotBearTheTag()
{
    const auto before = f->content();
    const Tag guilt = ProjectFixture::tag("Guilt");
    QVERIFY(!splitTag(**f, tag("Blame"), {m_marks[0], m_marks[2]}, guilt).ok());
    QVERIFY(!splitTag(**f, tag("Blame"), {}, guilt).ok());
    QVERIFY(!splitTag(**f, tag("Blame"), {m_marks[0]}, ProjectFixture::tag("check")).ok()); // there is one
    QCOMPARE(f->content(), before);
}

void TestCodebook::colorsSeveral()
{
    EXPECT_OK(setColorOfTags(**f, {tag("Blame"), tag("Check")}, QStringLiteral("#aabbcc")));
    QCOMPARE((*f)->tag(tag("Blame")).color, QStringLiteral("#aabbcc"));
    QCOMPARE((*f)->tag(tag("Check")).color, QStringLiteral("#aabbcc"));
    EXPECT_OK((*f)->undo());
    QVERIFY((*f)->tag(tag("Check")).color != QStringLiteral("#aabbcc"));
}

void TestCodebook::tagsSeveralAnnotations()
{
    const auto before = f->content();
    EXPECT_OK(tagAnnotations(**f, m_marks, tag("Check"), true));
    for (const Id mark : std::as_const(m_marks))
        QVERIFY(tagsOf(mark).contains(QStringLiteral("Check")));
    EXPECT_OK((*f)->undo());
    QCOMPARE(f->content(), before);
    EXPECT_OK(tagAnnotations(**f, m_marks, tag("Blame"), false));
    QCOMPARE((*f)->annotation(m_marks[0]).id, Id(0)); // nothing was left of it
    QCOMPARE(tagsOf(m_marks[1]), QStringList{"Check"});
    EXPECT_OK((*f)->undo());
    QCOMPARE(f->content(), before);
}

void TestCodebook::renamesAnAuthor()
{
    const QString own = authorName(loadSettings());
    QCOMPARE((*f)->annotations().first().author, own);
    Annotation other = ProjectFixture::annotation(m_article, 20, 25, {tag("Check")});
    other.author = QStringLiteral("Ilse");
    EXPECT_OK(addAnnotation(**f, other));
    EXPECT_OK(renameAuthor(**f, own, QStringLiteral("Maya Kern")));
    QStringList authors;
    for (const Annotation &annotation : (*f)->annotations())
        authors += annotation.author;
    const QString maya = QStringLiteral("Maya Kern");
    QCOMPARE(authors, QStringList({maya, maya, maya, maya, QStringLiteral("Ilse")}));
    EXPECT_OK((*f)->undo());
    QCOMPARE((*f)->annotations().first().author, own);
}

void TestCodebook::readsFiles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("read"); // path|colour|description|digit
    QTest::addColumn<int>("remarks");
    const auto row = [](const char *name, const char *text, const QStringList &read, int remarks = 0) {
        QTest::newRow(name) << QString::fromUtf8(text) << read << remarks;
    };
    const QStringList plain{"Framing|slate||", "Framing/Cost|#aabbcc|Sums, of any kind|4"};
    row("as it is written",
        "parent,name,colour,description,digit\r\n,Framing,slate,,\r\nFraming,Cost,#AABBCC,\"Sums, of any kind\",4\r\n",
        plain);
    row("semicolons and a mark",
        "\xEF\xBB\xBFparent;name;colour;description;digit\n;Framing;slate;;\nFraming;Cost;#abc;Sums, of any kind;4\n",
        plain);
    row("other names, other order",
        "Key,Memo,Color,Code,Parent\n,,Slate,Framing,\n4,\"Sums, of any kind\",#aabbcc,Cost,Framing\n", plain);
    row("paths", "path,colour,description,digit\nFraming,slate\nFraming > Cost,#aabbcc,\"Sums, of any kind\",4", plain);
    row("no heading", ",Framing,slate\nFraming,Cost,#aabbcc,\"Sums, of any kind\",4", plain);
    row("names alone", "Framing\nTo check\n", {"Framing|||", "To check|||"});
    row("deep, with signs in the names", "parent,name\nA \\> B › C > D\\\\,E\n", {"A > B/C/D\\/E|||"});
    row("what is none is passed over", "name,colour,digit\nA,bluish,12\nB,red,x\nC,cyan,0",
        {"A|||", "B|red||", "C|cyan||"}, 3);
    row("guarded", "name,description\n'=A,'-b", {"=A||-b|"});
    row("lines in a description", "name,description\nA,\"one\ntwo\"", {"A||one\ntwo|"});
}

void TestCodebook::readsFiles()
{
    QFETCH(QString, text);
    QFETCH(QStringList, read);
    QFETCH(int, remarks);
    const auto codebook = readCodebook(writeInto(f->file(QStringLiteral("codebook.csv")), text.toUtf8()));
    EXPECT_OK(codebook);
    QStringList found;
    for (const CodebookEntry &entry : codebook->entries)
        found += QStringList{entry.path.join(QLatin1Char('/')), entry.color, entry.description,
                             entry.digit ? QString::number(entry.digit) : QString()}
                     .join(QLatin1Char('|'));
    QCOMPARE(found, read);
    QCOMPARE(codebook->remarks.size(), remarks);
}

void TestCodebook::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << "no tags";
    QTest::newRow("a heading alone") << QByteArray("parent,name\n") << "no tags";
    QTest::newRow("no name") << QByteArray("parent,name\nA,\n") << "line 2";
    QTest::newRow("open quote") << QByteArray("name\n\"A\n") << "cannot be understood";
    QTest::newRow("too deep") << QByteArray("parent,name\n" + QByteArray("a > ").repeated(40) + ",b\n") << "line 2";
    QTest::newRow("too long") << QByteArray("name\n" + QByteArray(2000, 'x') + "\n") << "line 2";
}

void TestCodebook::refusesFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto codebook = codebookFrom(QString::fromUtf8(bytes), QStringLiteral("codes.csv"));
    QVERIFY(!codebook.ok());
    QVERIFY2(codebook.error().message.contains(says), qPrintable(codebook.error().message));
    QVERIFY(codebook.error().message.contains(QLatin1String("codes.csv")));
    QVERIFY(!readCodebook(f->file(QStringLiteral("absent.csv"))).ok());
}

void TestCodebook::importMerges()
{
    const auto before = f->content();
    const auto codebook =
        codebookFrom(QStringLiteral("parent,name,colour,description,digit\n"
                                    "framing,BLAME,#123456,Who is said to be at fault,3\n" // known, whatever its case
                                    "Framing,Cost,,,\n"                                    // says nothing new
                                    "Actors > Unions,Dockers,red,,3\n" // its parents are made, it takes the digit
                                    "Actors,Owners,,,\n"
                                    "Actors,Owners,,Who owns the port,\n"),
                     QStringLiteral("codes.csv"));
    EXPECT_OK(codebook);
    const auto done = importCodebook(**f, codebook->entries);
    EXPECT_OK(done);
    QCOMPARE(tree(), QStringLiteral("Framing(Blame,Cost(Crane)),Check,Actors(Unions(Dockers),Owners)"));
    QCOMPARE(done->added, 4);
    QCOMPARE(done->changed, 1);
    QCOMPARE(done->same, 1);
    QCOMPARE((*f)->tag(tag("Blame")).color, QStringLiteral("#123456"));
    QCOMPARE((*f)->tag(tag("Blame")).digit, 0);
    QCOMPARE((*f)->tag(tag("Dockers")).digit, 3);
    QCOMPARE((*f)->tag(tag("Owners")).description, QStringLiteral("Who owns the port"));
    QCOMPARE(tagsOf(m_marks[0]), QStringList{"Blame"});
    QVERIFY((*f)->check().isEmpty());
    EXPECT_OK((*f)->undo());
    QCOMPARE(f->content(), before);
}

void TestCodebook::exportsAndImportsTheSame()
{
    Tag odd = ProjectFixture::tag(QStringLiteral("=HYPERLINK(\"x\";\"y\") > z\\"), tag("Crane"));
    odd.description = QStringLiteral("@first\n\"second\"; third, fourth");
    odd.color = QStringLiteral("#00ff7f");
    odd.digit = 7;
    const auto made = addTag(**f, odd);
    EXPECT_OK(made);
    EXPECT_OK(addTag(**f, ProjectFixture::tag(QStringLiteral("Übergröße › 日本"), *made)));
    const QString path = f->file(QStringLiteral("out.csv"));
    EXPECT_OK(writeCodebook(path, (*f)->tags()));
    const QByteArray bytes = codebookText((*f)->tags());
    QVERIFY(bytes.startsWith("parent,name,colour,description,digit\r\n"));
    QVERIFY(!bytes.contains(",=") && !bytes.contains(",\"=") && !bytes.contains("\"@"));

    const auto codebook = readCodebook(path);
    EXPECT_OK(codebook);
    QVERIFY(codebook->remarks.isEmpty());
    const auto again = importCodebook(**f, codebook->entries);
    EXPECT_OK(again);
    QCOMPARE(again->same, 7);
    QCOMPARE(again->added + again->changed, 0);

    ProjectFixture other;
    EXPECT_OK(importCodebook(*other, codebook->entries));
    QCOMPARE(other->tags().size(), (*f)->tags().size());
    for (qsizetype i = 0; i < other->tags().size(); ++i) {
        Tag copy = other->tags().at(i);
        Tag own = (*f)->tags().at(i);
        copy.id = own.id = 0;
        copy.parent = own.parent = 0;
        QCOMPARE(copy, own);
    }
    QCOMPARE(codebookText(other->tags()), bytes);
}

QTEST_GUILESS_MAIN(TestCodebook)
#include "tst_codebook.moc"
