// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importparts.h"

#include <QObject>

class QAction;
class QWidget;

namespace desk {

struct Attempt;
class AttemptFinder;
class ImportWindow;

/// Opens the import, and what its rows lead to.
class ImportFlow : public QObject
{
    Q_OBJECT
public:
    ImportFlow(const ImportParts &parts, QAction &open, QWidget *window);

    bool isBusy() const;
    /// The main window is to be closed while rows are sent.
    void askBeforeClosing();

Q_SIGNALS:
    void attemptFound(const desk::Attempt &attempt);
    void closeWanted();

private:
    void open();

    ImportParts m_parts;
    QWidget *m_window;
    AttemptFinder *m_finder;
    ImportWindow *m_import = nullptr; // made when it is first wanted
};

} // namespace desk
