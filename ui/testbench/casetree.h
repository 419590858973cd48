// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/casefolder.h"
#include "testbench/testrun.h"

#include <QHash>
#include <QTreeWidget>

namespace desk {

/// Saved cases in their folders, what each expects, and what it came to last. A file that holds no
/// case is a row too, with what is wrong in it.
class CaseTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit CaseTree(QWidget *parent = nullptr);

    /// What a case came to stays, as long as its file says the same.
    void show(const CaseList &list);
    void setResult(const TestResult &result);
    void clearResults();

    /// Those that are selected, and all below the folders that are; each once, in their order.
    QList<CaseInFile> chosen() const;
    /// The current row, where it is a case.
    std::optional<CaseInFile> current() const;
    std::optional<TestResult> resultOf(const QString &file) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QTreeWidgetItem *folderItem(const QString &folder);
    void addCase(const CaseInFile &one);
    void addProblem(const FileProblem &problem);
    void showResult(QTreeWidgetItem &item, const TestResult &result);

    QHash<QString, QTreeWidgetItem *> m_folders; // by their path below the one that is read
    QHash<QString, QTreeWidgetItem *> m_items;   // by file
    QHash<QString, CaseInFile> m_cases;          // by file
    QHash<QString, TestResult> m_results;        // by file
    QStringList m_order;                         // files
};

} // namespace desk
