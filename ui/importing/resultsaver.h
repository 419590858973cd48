// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedimport.h"

#include <QObject>

class QWidget;

namespace desk {

/// Asks where the results or the rejects of a run go and writes them there, in a worker's thread.
class ResultSaver : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Results, Rejects };

    explicit ResultSaver(QWidget *window);

    void ask(Kind kind, const CheckedImport &import, qint64 run);

Q_SIGNALS:
    /// That it is saved, or why not, in words.
    void said(const QString &words);

private:
    void write(Kind kind, const QString &file, const CheckedImport &import, qint64 run);

    QWidget *m_window;
};

} // namespace desk
