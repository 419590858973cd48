// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace desk {

/// What something came to, by a sign and a colour: never by colour alone.
enum class Mark {
    None,
    Good,  ///< ✓
    Bad,   ///< ✗
    Doubt, ///< ? it could not be told
    Seen,  ///< ● observed; neither good nor bad
    Left,  ///< – not run
};

/// Null where there is none.
QChar signOf(Mark mark);

struct HtmlCell
{
    QString text; ///< one line, or several
    Mark mark = Mark::None;
    QString label{};  ///< read aloud and shown as a tool tip, where `text` is short or empty
    QString target{}; ///< the id of an HtmlDetails on the same page: the cell leads there
};

struct HtmlTable
{
    QString caption;
    QStringList headings;
    QList<QList<HtmlCell>> rows; ///< the first cell of each is its heading
    bool isMap = false;          ///< many columns of signs: narrow cells, headings upright
};

/// What is folded away until it is clicked.
struct HtmlDetails
{
    QString summary;
    QString text; ///< its white space is kept
    QString id{};
};

/// A paragraph is a QString.
using HtmlBlock = std::variant<QString, HtmlTable, HtmlDetails>;

struct HtmlSection
{
    QString heading;
    QList<HtmlBlock> blocks;
};

struct HtmlFact
{
    QString name;
    QString value;
};

/// One page that stands for itself: no script, nothing fetched, light or dark as its reader
/// likes, and fit for printing. Every text may be a stranger's.
struct HtmlPage
{
    QString title;
    HtmlCell verdict; ///< the sum of it, below the title
    QList<HtmlFact> facts;
    QList<HtmlSection> sections;
};

/// The whole file in UTF-8. Controls, marks of direction and halves of characters are spelt out
/// (inspection/visibletext.h); text from right to left turns nothing around it.
QByteArray htmlPage(const HtmlPage &page);

} // namespace desk
