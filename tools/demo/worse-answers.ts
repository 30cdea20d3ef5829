// Where nobody knows what Google does, the demo runs under the answer that is worse for the add-on.

import type { Unknown } from '../../host/contract.js';

/** The worse answer to every open point, and why it is the worse one. */
export const worseAnswers: Readonly<Record<Unknown, boolean>> = {
  // IFERROR leaves `Loading...` alone: a cell without another way out would show it to a reader.
  iferrorReplacesLoading: false,
  // Spilled cells go empty: every row must find its last result elsewhere.
  spillClearedWhileLoading: true,
  // A function on TODAY() never answers.
  todayAllowedInCustomArguments: false,
  // A formula that a script writes into a text cell stays text, and calculates nothing.
  formulaKeptAsTextInTextCells: true,
  // What was not flushed is lost with the run.
  pendingKeptAtTimeLimit: false,
  // A copy believes what the original knew: its tabs, its workbook.
  copyKeepsDocumentProperties: true,
  // A restored version forgets what was kept with the file.
  restoreRevertsDocumentProperties: true,
  // The script does not learn who is at the keyboard of another person's file.
  emailKnownForOtherConsumers: false,
  // No lock of the document where a trigger runs.
  documentLockMissingInTimeTriggers: true,
  // A trigger made by a trigger run never fires.
  triggersCreatedInTriggersDisabled: true,
  // One wrong address stops a protection.
  addEditorRefusesUnknownAccounts: true,
  // The refusal of the call comes first: this one has no say beside it.
  unknownEditorsRefusedAtFlush: true,
  // A trigger run does not find its workbook.
  activeSpreadsheetMissingInTimeTriggers: true,
  // A tab name of ours could be refused.
  tabNamesRefuseSpecialCharacters: true,
  // Another text for the same refusal, which no code may read.
  largePropertySaysArgument: true,
  // One error cell takes the answer from all the others.
  errorArgumentsStopCustomFunctions: true,
  // No file can be made of the workbook.
  pdfRefusedUnderCurrentOnly: true,
  // A web app would have nothing to show.
  activeSpreadsheetMissingInWebApps: true,
  // Google refuses what any engine of today takes.
  newerSyntaxAcceptedAtPush: false,
  // A comma between arguments breaks a formula under vi_VN.
  commaFormulasAcceptedFromScripts: false,
  // A formula is read back in other writing than it was written in.
  formulasReadBackWithCommas: true,
  // What is typed into a text cell becomes a number, a day or a formula.
  typedTextParsedInTextCells: true,
  // A leader on a phone waits for every custom function.
  resultsRecalculatedForViewers: true,
  // Two tabs claim to be the same one.
  duplicateKeepsDeveloperMetadata: true,
  // One more scope stops the daily mails until somebody consents.
  addedScopeStopsTriggers: true,
};
