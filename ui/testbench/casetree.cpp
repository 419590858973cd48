// SPDX-License-Identifier: GPL-3.0-or-later
#include "casetree.h"

#include "history/shorttext.h"
#include "marklook.h"
#include "testbench/casereport.h"

#include <QFileInfo>
#include <QHeaderView>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, ExpectedColumn, CameColumn, TimeColumn, ColumnCount };

constexpr int fileRole = Qt::UserRole; // of a case; empty for a folder and for a file with errors
constexpr qsizetype longestShown = 300;

void mark(QTreeWidgetItem &item, int column, Mark kind, const QString &words,
          const QPalette &palette)
{
    const MarkLook look = lookOf(kind, palette);
    item.setText(column, oneLine(QString(look.sign + u' ' + words), longestShown));
    item.setBackground(column, look.background.isValid() ? QBrush(look.background) : QBrush());
}

} // namespace

CaseTree::CaseTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName("cases"_L1);
    setAccessibleName(tr("Cases"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Case"), tr("Expected"), tr("Came to"), tr("ms")});
    headerItem()->setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignVCenter);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    for (const int column : {NameColumn, CameColumn}) // at 200 % too both are in sight
        header()->setSectionResizeMode(column, QHeaderView::Stretch);
    header()->resizeSection(TimeColumn, fontMetrics().horizontalAdvance(u"0,000,000"_s));
}

void CaseTree::resizeEvent(QResizeEvent *event)
{
    constexpr int most = 180; // device-independent pixels: "Created, 200, no issues"
    constexpr int part = 4;
    header()->resizeSection(ExpectedColumn, std::min(width() / part, most));
    QTreeWidget::resizeEvent(event);
}

void CaseTree::show(const CaseList &list)
{
    const QString before = current() ? current()->file : QString();
    const QHash<QString, CaseInFile> former = std::exchange(m_cases, {});
    clear();
    m_folders.clear();
    m_items.clear();
    m_order.clear();
    for (const CaseInFile &one : list.cases)
        addCase(one);
    for (const FileProblem &problem : list.problems)
        addProblem(problem);
    m_results.removeIf([&](const std::pair<const QString &, TestResult &> &kept) {
        return !m_cases.contains(kept.first) ||
               !(m_cases.value(kept.first).testCase == former.value(kept.first).testCase);
    });
    for (const auto &[file, result] : m_results.asKeyValueRange())
        showResult(*m_items.value(file), result);
    expandAll();
    if (QTreeWidgetItem *item = m_items.value(before))
        setCurrentItem(item);
}

QTreeWidgetItem *CaseTree::folderItem(const QString &folder)
{
    if (folder.isEmpty())
        return invisibleRootItem();
    if (QTreeWidgetItem *known = m_folders.value(folder))
        return known;
    const qsizetype slash = folder.lastIndexOf(u'/');
    auto *item = new QTreeWidgetItem(folderItem(slash < 0 ? QString() : folder.first(slash)));
    item->setText(NameColumn, oneLine(folder.sliced(slash + 1), longestShown));
    item->setFirstColumnSpanned(true);
    m_folders.insert(folder, item);
    return item;
}

void CaseTree::addCase(const CaseInFile &one)
{
    auto *item = new QTreeWidgetItem(folderItem(one.folder));
    item->setData(NameColumn, fileRole, one.file);
    item->setText(NameColumn, oneLine(one.testCase.name, longestShown));
    item->setToolTip(NameColumn,
                     plainToolTip(u"%1\n%2"_s.arg(shownText(one.testCase.name, longestShown),
                                                  QFileInfo(one.file).fileName())));
    item->setText(ExpectedColumn, oneLine(summaryOf(one.testCase.expected), longestShown));
    m_items.insert(one.file, item);
    m_cases.insert(one.file, one);
    m_order.append(one.file);
}

void CaseTree::addProblem(const FileProblem &problem)
{
    auto *item = new QTreeWidgetItem(invisibleRootItem());
    const QString words = u"%1: %2"_s.arg(QFileInfo(problem.file).fileName(), wordsOf(problem));
    mark(*item, NameColumn, Mark::Bad, words, palette());
    item->setToolTip(NameColumn, plainToolTip(u"%1\n%2"_s.arg(problem.file, wordsOf(problem))));
    item->setFirstColumnSpanned(true);
}

void CaseTree::setResult(const TestResult &result)
{
    const QString &file = result.from.file;
    m_results.insert(file, result);
    if (QTreeWidgetItem *item = m_items.value(file))
        showResult(*item, result);
}

void CaseTree::clearResults()
{
    m_results.clear();
    for (QTreeWidgetItem *item : std::as_const(m_items)) {
        item->setText(CameColumn, {});
        item->setText(TimeColumn, {});
        item->setBackground(CameColumn, {});
    }
}

void CaseTree::showResult(QTreeWidgetItem &item, const TestResult &result)
{
    QString words = verdictLabel(result.verdict.kind);
    if (!result.verdict.reasons.isEmpty())
        words += ": "_L1 + result.verdict.reasons.join(u' ');
    mark(item, CameColumn, markOf(result.verdict.kind), words, palette());
    item.setToolTip(CameColumn, plainToolTip(words));
    item.setText(TimeColumn,
                 result.sent ? u"%L1"_s.arg(result.sent->exchange.durationMs) : QString());
    item.setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignVCenter);
}

QList<CaseInFile> CaseTree::chosen() const
{
    QSet<QString> files;
    QList<QTreeWidgetItem *> waiting = selectedItems();
    while (!waiting.isEmpty()) {
        const QTreeWidgetItem *item = waiting.takeLast();
        files.insert(item->data(NameColumn, fileRole).toString());
        for (int row = 0; row < item->childCount(); ++row)
            waiting.append(item->child(row));
    }
    QList<CaseInFile> cases;
    for (const QString &file : m_order) {
        if (files.contains(file))
            cases.append(m_cases.value(file));
    }
    return cases;
}

std::optional<CaseInFile> CaseTree::current() const
{
    const QTreeWidgetItem *item = currentItem();
    const QString file = item ? item->data(NameColumn, fileRole).toString() : QString();
    if (file.isEmpty())
        return std::nullopt;
    return m_cases.value(file);
}

std::optional<TestResult> CaseTree::resultOf(const QString &file) const
{
    const auto result = m_results.find(file);
    return result == m_results.end() ? std::nullopt : std::optional(*result);
}

} // namespace desk
