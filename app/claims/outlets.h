#pragma once

#include <QHash>
#include <QStringList>

namespace crossread {

// An outlet's name as it is compared, the same for all names of those that the trade knows by several: "the Halvern
// Courier's" -> "halvern courier", "WSJ" -> "wall street journal". Any thread, as all here.
QString outletKey(QStringView name);

// By key: outlets and agencies that articles often name, besides those of the corpus.
bool isKnownOutlet(const QString &key);
bool isNewsAgency(const QString &key); // known, or called so: "northern press agency"
bool isCommonWord(const QString &key); // "the Mirror" is an outlet, "Mirror" need not be

// "Gazette", "Newswire": what outlets are called, by its lower-case form.
// "Gazette", "Newswire": what outlets are called, by its lower-case form.
bool isOutletNoun(const QString &word);

// "french", "finnish": where an outlet is from. Small letters.
bool isDemonym(const QString &word);

// The key of the agency that "the French news agency" is; empty where none is known by its country.
QString agencyOf(const QString &demonym);

// Which outlets are meant by names and short names ("the Courier", "KenNews"), with those of the corpus first.
class OutletNames
{
public:
    void add(const QString &name);
    // The key of the outlet; "" for a name that is none. `definite`: "the" stands before it.
    QString resolve(QStringView name, bool definite) const;
    bool contains(const QString &key) const { return m_names.contains(key); }
    QString nameOf(const QString &key) const; // as it was added, else made of the key

private:
    QHash<QString, QString> m_names;  // by key
    QHash<QString, QString> m_shorts; // short form -> key; "" when several have it
};

// Whether these words mean people who are not named: "two people familiar with the talks", "a source".
bool isUnnamedSource(QStringView words);

} // namespace crossread
