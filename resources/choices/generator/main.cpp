// SPDX-License-Identifier: GPL-3.0-or-later
#include "countrycurrencies.h"
#include "isolists.h"
#include "localenames.h"
#include "ourlists.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        throw std::runtime_error(qPrintable(path + u": "_s + file.errorString()));
}

void generate(const QString &isoFolder, const QString &ourFolder, const QString &outFolder)
{
    ChoiceRows countries = readCountries(isoFolder);
    addLocaleNames(countries);
    applyOurs(countries, ourFolder + "/countries.tsv"_L1);
    applyCommonness(countries, ourFolder + "/countries-common.txt"_L1);
    ChoiceRows currencies = readCurrencies(isoFolder);
    addLocaleCurrencies(currencies);
    applyOurs(currencies, ourFolder + "/currencies.tsv"_L1);
    applyCommonness(currencies, ourFolder + "/currencies-common.txt"_L1);

    write(outFolder + "/country-currencies.tsv"_L1,
          currencyLines(countries, currencies, ourFolder + "/country-currencies.tsv"_L1));
    write(outFolder + "/countries.tsv"_L1, toLines(std::move(countries)));
    write(outFolder + "/currencies.tsv"_L1, toLines(std::move(currencies)));
}

} // namespace

/// Run by the build: makechoices ISO_CODES_JSON_FOLDER OUR_FOLDER OUT_FOLDER
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("makechoices ISO_CODES_JSON_FOLDER OUR_FOLDER OUT_FOLDER\n", stderr);
        return 2;
    }
    try {
        generate(arguments[1], arguments[2], arguments[3]);
    } catch (const std::runtime_error &problem) {
        std::fprintf(stderr, "makechoices: %s\n", problem.what());
        return 1;
    }
    return 0;
}
