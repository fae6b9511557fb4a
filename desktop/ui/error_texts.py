"""The sentences for the codes of `UserFacingError`; `labels.error` says them in the user's language."""

from __future__ import annotations

from desktop.ui.marking import QT_TRANSLATE_NOOP

WHAT = {
    "store.key": QT_TRANSLATE_NOOP("errors", "The data cannot be opened with this key."),
    "store.too_new": QT_TRANSLATE_NOOP("errors", "A newer version of Deskside wrote this data."),
    "store.foreign": QT_TRANSLATE_NOOP("errors", "The data file belongs to another program."),
    "store.locked": QT_TRANSLATE_NOOP("errors", "Another program holds the data file."),
    "store.full": QT_TRANSLATE_NOOP("errors", "The disk is full or cannot be written; this was not saved."),
    "store.damaged": QT_TRANSLATE_NOOP("errors", "The data file is damaged."),
    "store.unreachable": QT_TRANSLATE_NOOP("errors", "The data file cannot be read or written."),
    "store.passphrase_needed": QT_TRANSLATE_NOOP("errors", "The data is protected by a passphrase."),
    "vault.key_missing": QT_TRANSLATE_NOOP("errors", "The key of the data is not in this system's keyring."),
    "vault.closed": QT_TRANSLATE_NOOP("errors", "The keyring of this system does not answer."),
    "vault.forgets": QT_TRANSLATE_NOOP("errors", "The keyring of this system did not keep the key."),
    "vault.missing": QT_TRANSLATE_NOOP("errors", "This system has no keyring."),
    "recovery.mistyped": QT_TRANSLATE_NOOP("errors", "This is not a recovery code."),
    "setting.invalid": QT_TRANSLATE_NOOP("errors", "This value does not fit the setting."),
    "pack.damaged": QT_TRANSLATE_NOOP("errors", "The starter content is damaged."),
    "tool.empty": QT_TRANSLATE_NOOP("errors", "A tool without a name cannot be saved."),
    "tool.gone": QT_TRANSLATE_NOOP("errors", "This tool was removed meanwhile."),
    "case.gone": QT_TRANSLATE_NOOP("errors", "This case is no longer open."),
    "case.no_result": QT_TRANSLATE_NOOP("errors", "A case stays open until the buyer has the result."),
    "script.damaged": QT_TRANSLATE_NOOP("errors", "A script of the file cannot be read."),
    "script.empty": QT_TRANSLATE_NOOP("errors", "A script without a text cannot be saved."),
    "script.language": QT_TRANSLATE_NOOP("errors", "A script has a language that is none."),
    "script.name": QT_TRANSLATE_NOOP("errors", "A script's id has signs that it may not have."),
    "script.exists": QT_TRANSLATE_NOOP("errors", "There is a script of this id already."),
    "script.gone": QT_TRANSLATE_NOOP("errors", "This script was removed meanwhile."),
    "reply.gone": QT_TRANSLATE_NOOP("errors", "This reply was removed meanwhile."),
    "utterances.damaged": QT_TRANSLATE_NOOP("errors", "A known sentence of the content pack cannot be read."),
    "engine.no_model": QT_TRANSLATE_NOOP("errors", "No model translates this pair of languages."),
    "engine.crashed": QT_TRANSLATE_NOOP("errors", "The translation engine stopped and was started again."),
    "encoder.missing": QT_TRANSLATE_NOOP(
        "errors", "The gist is not available: its part of the program is missing."
    ),
    "model.damaged": QT_TRANSLATE_NOOP("errors", "The model is damaged and cannot be used."),
    "store.disk": QT_TRANSLATE_NOOP("errors", "The disk reports an error."),
    "store.missing": QT_TRANSLATE_NOOP("errors", "There is no data file in this folder."),
    "recovery.none": QT_TRANSLATE_NOOP("errors", "This data was set up without a recovery code."),
    "backup.missing": QT_TRANSLATE_NOOP("errors", "The backup is not there."),
    "backup.damaged": QT_TRANSLATE_NOOP("errors", "The backup is damaged."),
    "language.model_missing": QT_TRANSLATE_NOOP(
        "errors", "A part of the program is missing: the model that tells languages."
    ),
    "language.model_damaged": QT_TRANSLATE_NOOP(
        "errors", "A part of the program is damaged: the model that tells languages."
    ),
    "lexicon.damaged": QT_TRANSLATE_NOOP("errors", "A word list of the program is damaged."),
    "open.bug": QT_TRANSLATE_NOOP("errors", "Deskside could not start."),
    "memory.empty": QT_TRANSLATE_NOOP("errors", "A sentence without a translation cannot be saved."),
    "term.empty": QT_TRANSLATE_NOOP("errors", "A term without a word cannot be saved."),
    "term.gone": QT_TRANSLATE_NOOP("errors", "This term was removed meanwhile."),
    "term.language": QT_TRANSLATE_NOOP("errors", "A term has a language that is none."),
    "model.wrong_file": QT_TRANSLATE_NOOP("errors", "This file is no language model."),
    "model.too_big": QT_TRANSLATE_NOOP("errors", "This language model is too big."),
    "model.foreign_path": QT_TRANSLATE_NOOP(
        "errors", "This file was refused: it wants to write outside its folder."
    ),
    "model.exists": QT_TRANSLATE_NOOP("errors", "A model for this pair of languages is installed already."),
    "model.disk_full": QT_TRANSLATE_NOOP("errors", "There is not enough space for the model."),
    "model.unknown": QT_TRANSLATE_NOOP("errors", "This language model is no longer there."),
    "model.unknown_pair": QT_TRANSLATE_NOOP("errors", "There is no model for this pair of languages."),
    "download.offline": QT_TRANSLATE_NOOP("errors", "The server cannot be reached."),
    "download.refused": QT_TRANSLATE_NOOP("errors", "The server did not give the file."),
    "download.insecure": QT_TRANSLATE_NOOP("errors", "The connection to the server is not secure."),
    "download.interrupted": QT_TRANSLATE_NOOP("errors", "The download broke off."),
    "download.too_big": QT_TRANSLATE_NOOP("errors", "The file is longer than it should be."),
    "download.bad_index": QT_TRANSLATE_NOOP("errors", "The list of models cannot be read."),
    "exchange.unreadable": QT_TRANSLATE_NOOP("errors", "The file cannot be opened."),
    "exchange.damaged": QT_TRANSLATE_NOOP("errors", "The file is damaged."),
    "exchange.encoding": QT_TRANSLATE_NOOP("errors", "The file's encoding cannot be read."),
    "exchange.hostile": QT_TRANSLATE_NOOP(
        "errors", "The file declares XML entities and was not read: they can hide other files."
    ),
    "exchange.columns": QT_TRANSLATE_NOOP("errors", "The first line does not name the columns."),
    "exchange.format": QT_TRANSLATE_NOOP("errors", "This kind of file is not known here."),
    "exchange.unwritable": QT_TRANSLATE_NOOP("errors", "The file cannot be written."),
}

HOW = {
    "store.key": QT_TRANSLATE_NOOP(
        "errors", "Type the recovery code or the passphrase again, or put a backup back."
    ),
    "store.too_new": QT_TRANSLATE_NOOP("errors", "Install the newer version, or choose another folder."),
    "store.foreign": QT_TRANSLATE_NOOP("errors", "Choose another folder."),
    "store.locked": QT_TRANSLATE_NOOP(
        "errors", "Close it (a backup or sync program?) and try again. Nothing was changed."
    ),
    "store.full": QT_TRANSLATE_NOOP("errors", "Free some space and try again. What was saved before is safe."),
    "store.damaged": QT_TRANSLATE_NOOP(
        "errors", "Close Deskside and put back the newest file of the folder with the backups."
    ),
    "store.unreachable": QT_TRANSLATE_NOOP("errors", "Check that the folder exists and may be written."),
    "store.passphrase_needed": QT_TRANSLATE_NOOP("errors", "Type the passphrase."),
    "vault.key_missing": QT_TRANSLATE_NOOP(
        "errors", "Type the recovery code that was shown when Deskside was set up."
    ),
    "vault.closed": QT_TRANSLATE_NOOP("errors", "Unlock the keyring and try again, or type the recovery code."),
    "vault.forgets": QT_TRANSLATE_NOOP("errors", "Choose a passphrase instead."),
    "vault.missing": QT_TRANSLATE_NOOP("errors", "Choose a passphrase, or an unencrypted file."),
    "recovery.mistyped": QT_TRANSLATE_NOOP(
        "errors", "Compare it with the print, group by group; the last character checks the rest."
    ),
    "pack.damaged": QT_TRANSLATE_NOOP("errors", "Install the program again."),
    "tool.empty": QT_TRANSLATE_NOOP("errors", "Write a name."),
    "tool.gone": QT_TRANSLATE_NOOP("errors", "Add it as a new one."),
    "case.gone": QT_TRANSLATE_NOOP("errors", "Open a new one with Ctrl+E."),
    "case.no_result": QT_TRANSLATE_NOOP("errors", "Write what the buyer was told."),
    "script.damaged": QT_TRANSLATE_NOOP("errors", "Correct it there; nothing was taken in."),
    "script.empty": QT_TRANSLATE_NOOP("errors", "Write the text in the base language."),
    "script.language": QT_TRANSLATE_NOOP("errors", "Write its code, for example en, zh or pt-BR."),
    "script.name": QT_TRANSLATE_NOOP("errors", "Use small letters, digits and _."),
    "script.exists": QT_TRANSLATE_NOOP("errors", "Edit that one, or choose another id."),
    "script.gone": QT_TRANSLATE_NOOP("errors", "Save it as a new one."),
    "utterances.damaged": QT_TRANSLATE_NOOP("errors", "Install the program or the content pack again."),
    "engine.no_model": QT_TRANSLATE_NOOP("errors", "Install a model. Memory, terms and the gist work without."),
    "engine.crashed": QT_TRANSLATE_NOOP("errors", "Read the message again; nothing was lost."),
    "encoder.missing": QT_TRANSLATE_NOOP("errors", "Install the program again. All else works."),
    "model.damaged": QT_TRANSLATE_NOOP("errors", "Remove it and install it again."),
    "store.disk": QT_TRANSLATE_NOOP("errors", "Check the disk, and copy the data folder to another one."),
    "store.missing": QT_TRANSLATE_NOOP("errors", "Choose another folder."),
    "recovery.none": QT_TRANSLATE_NOOP("errors", "Type the passphrase."),
    "backup.missing": QT_TRANSLATE_NOOP("errors", "Choose another one."),
    "backup.damaged": QT_TRANSLATE_NOOP("errors", "Choose another one."),
    "language.model_missing": QT_TRANSLATE_NOOP("errors", "Install the program again."),
    "language.model_damaged": QT_TRANSLATE_NOOP("errors", "Install the program again."),
    "lexicon.damaged": QT_TRANSLATE_NOOP("errors", "Install the program again."),
    "open.bug": QT_TRANSLATE_NOOP(
        "errors", "Try again. The log says what happened; please send it to your team lead."
    ),
    "memory.empty": QT_TRANSLATE_NOOP("errors", "Write the translation."),
    "term.empty": QT_TRANSLATE_NOOP("errors", "Write a term."),
    "term.gone": QT_TRANSLATE_NOOP("errors", "Add it as a new one."),
    "term.language": QT_TRANSLATE_NOOP("errors", "Write its code, for example en, zh or pt-BR."),
    "model.wrong_file": QT_TRANSLATE_NOOP("errors", "Choose a file that ends in .argosmodel."),
    "model.too_big": QT_TRANSLATE_NOOP("errors", "Ask your team lead for a smaller one."),
    "model.foreign_path": QT_TRANSLATE_NOOP("errors", "Do not install it; ask where it comes from."),
    "model.exists": QT_TRANSLATE_NOOP("errors", "Keep it, or put the new one in its place."),
    "model.disk_full": QT_TRANSLATE_NOOP("errors", "Free some space and try again."),
    "download.offline": QT_TRANSLATE_NOOP(
        "errors", "Check the network and the proxy, or install the model from a file."
    ),
    "download.refused": QT_TRANSLATE_NOOP("errors", "Try again later, or install the model from a file."),
    "download.insecure": QT_TRANSLATE_NOOP("errors", "Install the model from a file."),
    "download.interrupted": QT_TRANSLATE_NOOP("errors", "Start it again: it goes on there."),
    "download.bad_index": QT_TRANSLATE_NOOP("errors", "Try again later, or install the model from a file."),
    "exchange.unreadable": QT_TRANSLATE_NOOP("errors", "Check that it is there and may be read."),
    "exchange.damaged": QT_TRANSLATE_NOOP("errors", "Export it again, or correct this line."),
    "exchange.encoding": QT_TRANSLATE_NOOP("errors", "Save it as UTF-8."),
    "exchange.hostile": QT_TRANSLATE_NOOP("errors", "Export it again from the program it comes from."),
    "exchange.columns": QT_TRANSLATE_NOOP("errors", "Name the languages in the first line, for example es and zh."),
    "exchange.format": QT_TRANSLATE_NOOP("errors", "Use a file that ends in .tmx, .csv or .tsv."),
    "exchange.unwritable": QT_TRANSLATE_NOOP("errors", "Choose another folder."),
}
