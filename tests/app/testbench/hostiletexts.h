// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTest>

namespace desk::test {

/// A column "text": what reports must take without harm.
inline void addHostileTexts()
{
    using namespace Qt::StringLiterals;

    QTest::addColumn<QString>("text");
    QTest::newRow("controls") << u"a\u0001\u001b[2Jb\u007f\u0085"_s + QChar(0);
    QTest::newRow("no characters") << u"a\ufffeb\uffff"_s + QString::fromUcs4(U"\U0001FFFE");
    QTest::newRow("halves") << QString(QChar(0xD800)) + u"a"_s + QChar(0xDC00) + QChar(0xD83D);
    QTest::newRow("direction") << u"\u202eevil\u2066 \u05d0\u05d1 \u200f"_s;
    QTest::newRow("markup") << u"</td></pre></style><script>alert(1)</script><img src=x>"_s;
    QTest::newRow("quotes") << u"\"' onclick=\"alert(1)\" x='&amp;&#0;&nbsp;"_s;
    QTest::newRow("end of CDATA") << u"]]><![CDATA[ --> <!-- ]]>"_s;
    QTest::newRow("lines") << u"one\ntwo\r\nthree\rfour\tfive\u2028six"_s;
    QTest::newRow("outside the BMP") << u"\U0001F600 e\u0301 \u6f22"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("a mark at the start") << u"\ufeffx"_s;
}

} // namespace desk::test
