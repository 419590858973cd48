// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QScintilla's headers are written in Qt's keywords, which QT_NO_KEYWORDS takes away.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerjson.h>
#include <Qsci/qscilexerxml.h>
#include <Qsci/qsciscintilla.h>
#undef slots
#undef signals
