// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "importing/columnmapping.h"
#include "importing/mappingmemory.h"
#include "importing/tablebeginning.h"
#include "service/environment.h"

#include <QWidget>

class QLabel;
class QSplitter;

namespace desk {

class MappingGrid;
class RowPreview;

/// Which column goes into which field, and what becomes of it.
class ColumnsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnsPage(const QString &importsFolder, QWidget *parent = nullptr);

    /// Its mapping is the one of the last file with these headings, or else found by them.
    void setTable(const TableBeginning &beginning);
    /// What names are looked up in, and where the rows would go.
    void setTarget(const Catalogue &lists, const Environment &environment);

    ColumnMapping mapping() const;
    /// For the next file with these headings.
    void remember();

Q_SIGNALS:
    void mappingChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeButtons();
    void showMapping(const ColumnMapping &mapping, const QString &where);
    void findAnew();
    void recall();
    void load();
    void loadFile(const QString &file);
    void save();
    void saveFile(const QString &file);
    void showPreview();
    QString unusedWords() const;

    const MappingMemory m_memory;
    TableBeginning m_beginning;
    Catalogue m_lists;
    Environment m_environment;
    QLabel *m_where;
    MappingGrid *m_grid;
    RowPreview *m_preview;
    QSplitter *m_halves;
};

} // namespace desk
