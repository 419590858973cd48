// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/columnmapping.h"

#include <QObject>

class QComboBox;
class QGridLayout;
class QLabel;
class QMenu;
class QToolButton;
class QWidget;

namespace desk {

struct Field;
class TextInput;

/// One field's row of a mapping: which column it comes from or which text it always has, what is
/// done to it, and what becomes of it.
class SourceInput : public QObject
{
    Q_OBJECT
public:
    /// Adds itself to the grid as the row.
    SourceInput(const Field &field, QGridLayout &grid, int row, QWidget *parent);

    void setColumns(const QStringList &names);
    /// nullopt: it is not filled. Nothing is emitted.
    void show(const std::optional<FieldSource> &source);
    const std::optional<FieldSource> &source() const { return m_source; }
    /// The text as it would be sent, and what there is to say of it.
    void showSent(const QString &text, const Findings &findings);

Q_SIGNALS:
    void changed();

private:
    void makeTreatments();
    void onPlaceChosen();
    void onTreatmentsChosen();
    void showTreatments();
    QList<Treatment> offered() const;

    const Field &m_field;
    std::optional<FieldSource> m_source;
    QComboBox *m_place;
    TextInput *m_constant;
    QToolButton *m_treatments;
    QMenu *m_menu;
    QLabel *m_sent;
};

} // namespace desk
